namespace QuoteIndex.Reading;

/// <summary>
/// Finds the heading that is the article's: the one that agrees with what the page says its title is, else the first of the
/// highest rank. Pages without headings say their title in a line that is set large.
/// </summary>
internal static class Headline
{
    private const int MostHeadings = 200;
    private const int FewestWords = 3;
    private const int MostWords = 30;

    /// <summary>Index of the headline's block; -1 when no heading is one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="blocks">Its paragraphs.</param>
    /// <param name="reasons">Why elements are furniture, where the headline is not known yet.</param>
    /// <param name="titles">What the page says its title is.</param>
    public static int Find(HtmlPage page, string text, List<HtmlBlock> blocks, ElementReasons reasons, IReadOnlyList<string> titles)
    {
        int best = -1, bestScore = 0, seen = 0;
        for (int b = 0; b < blocks.Count && seen < MostHeadings; b++)
        {
            HtmlBlock block = blocks[b];
            if (block.Heading >= 0 || block.Words is >= FewestWords and <= MostWords)
            {
                seen++;
                int score = block.Heading >= 0 ? Score(page, text, block, reasons, titles) : ScoreOfLine(text, block, reasons, titles);
                if (score > bestScore)
                {
                    (best, bestScore) = (b, score);
                }
            }
        }

        return best;
    }

    private static int Score(HtmlPage page, string text, HtmlBlock block, ElementReasons reasons, IReadOnlyList<string> titles)
    {
        string? reason = reasons[block.Element];
        HtmlTag rank = page.Elements[block.Heading].Tag;
        string words = block.Span.In(text).ToString();
        bool agrees = titles.Any(title => TitleText.Agree(words, title)) && LineText.CountWords(words) >= 2;
        bool isTop = rank == HtmlTag.H1;

        // A site's name in the page's header is a heading of the first rank on many pages; headings of teasers link elsewhere.
        bool isFurniture = reason is not null and not "page header";
        int score = (agrees ? 100 : 0) + (isTop ? 20 : 0) + (reason is null ? 10 : 0) + (block.IsLinks ? 0 : 6) + (LineText.CountWords(words) >= 4 ? 5 : 0);
        return isFurniture || (!agrees && !isTop) ? 0 : score;
    }

    // A line that is no heading by its tag must be the title word for word, or the longest part of it: the site's name is one too.
    private static int ScoreOfLine(string text, HtmlBlock block, ElementReasons reasons, IReadOnlyList<string> titles)
    {
        if (reasons[block.Element] is not null || block.IsLinks)
        {
            return 0;
        }

        string words = block.Span.In(text).ToString();
        return titles.Any(title => title.Contains(words, StringComparison.OrdinalIgnoreCase)) ? 60 + block.Words : 0;
    }
}
