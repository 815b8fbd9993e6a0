namespace QuoteIndex.Extraction;

/// <summary>Ranges of tokens, [First, End), in order of place, as words of their sentence.</summary>
internal static class TokenRanges
{
    /// <summary>Tells of each word of a sentence, counted from its first token, whether a range holds it.</summary>
    public static void Mark(List<(int First, int End)> ranges, int origin, Span<bool> words)
    {
        words.Clear();
        foreach ((int first, int end) in ranges)
        {
            words[(first - origin)..(end - origin)].Fill(true);
        }
    }
}
