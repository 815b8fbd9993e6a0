namespace QuoteIndex.Reading;

/// <summary>
/// Finds what a page says again: pull quotes, and paragraphs that stand twice, for two widths of screen. What is no sentence, as the
/// labels of a transcript, is said again for other reasons.
/// </summary>
internal static class RepeatedText
{
    private const int FewestWords = 8;
    private const int FewestQuotedWords = 4;
    private const int LongestScrap = 20;

    // Each is looked for in the whole text.
    private const int MostQuotations = 50;

    /// <summary>Gives their reason to the paragraphs that only repeat.</summary>
    public static void Mark(string text, List<HtmlBlock> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int quotations = 0;
        foreach (HtmlBlock block in blocks)
        {
            if (block.Reason is null && block.Heading < 0 && block.Words >= FewestQuotedWords)
            {
                string words = block.Span.In(text).ToString();
                bool isQuotation = block.IsQuoted || (words[0] is '“' or '"' && words[^1] is '”' or '"');
                if (isQuotation && quotations++ < MostQuotations && StandsElsewhere(text, blocks, block, words))
                {
                    block.Reason = "pull quote";
                }
                else if (block.Words >= FewestWords && LineText.EndsSentence(words) && !seen.Add(words))
                {
                    block.Reason = "repeated";
                }
            }
        }
    }

    private static bool StandsElsewhere(string text, List<HtmlBlock> blocks, HtmlBlock quoted, string words)
    {
        int attribution = words.IndexOf("” — ", StringComparison.Ordinal);
        string bare = (attribution > 0 ? words[..attribution] : words).Trim('“', '”', '"', ' ', '.', ',');
        if (bare.Length <= LongestScrap)
        {
            return false;
        }

        for (int at = text.IndexOf(bare, StringComparison.Ordinal); at >= 0; at = text.IndexOf(bare, at + bare.Length, StringComparison.Ordinal))
        {
            if (!quoted.Span.Contains(at) && BlockAt(blocks, at).Reason is null)
            {
                return true;
            }
        }

        return false;
    }

    private static HtmlBlock BlockAt(List<HtmlBlock> blocks, int at)
    {
        int low = 0, high = blocks.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = blocks[middle].Span.Start <= at ? (middle, high) : (low, middle - 1);
        }

        return blocks[low];
    }
}
