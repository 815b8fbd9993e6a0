namespace QuoteIndex.Utterances;

/// <summary>What is asked of words in a row.</summary>
internal static class WordIds
{
    public static bool ContainsContent(this Span<WordId> words) => ((ReadOnlySpan<WordId>)words).CountContent() > 0;

    public static int CountContent(this ReadOnlySpan<WordId> words)
    {
        int content = 0;
        foreach (WordId word in words)
        {
            content += word.IsContent ? 1 : 0;
        }

        return content;
    }
}
