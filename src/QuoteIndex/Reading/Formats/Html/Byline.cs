namespace QuoteIndex.Reading;

/// <summary>Finds the lines of scraps between headline and text: "Jane Doe · 3 March 2022 · 5 min read".</summary>
internal static class Byline
{
    private const int LongestLine = 20;
    private const int FewWords = 8;
    private const int Scrap = 3;

    /// <summary>Gives such lines their reason. A date among them is the article's, and is returned.</summary>
    public static PublicationDate? Mark(HtmlPage page, string text, List<HtmlBlock> blocks, int headline)
    {
        PublicationDate? found = null;
        for (int b = Math.Max(0, headline + 1); b < blocks.Count && !(blocks[b].Reason is null && TextAmounts.IsProse(text, blocks[b])); b++)
        {
            HtmlBlock block = blocks[b];
            if (block.Reason is not null || block.Heading >= 0 || block.Words > LongestLine || block.IsDate(text) || LineText.EndsSentence(block.Span.In(text)))
            {
                continue;
            }

            PublicationDate? date = DateIn(text, block);
            found ??= date;
            bool isShort = block.Words < FewWords && (page.Hint(block.Element)?.Reason == ClassHints.Attribution || Boilerplate.Matches(block.Span.In(text), allowLinks: false, out _));
            block.Reason = date is not null || isShort || block.Words <= Scrap ? "byline" : null;
        }

        return found;
    }

    // A date that is a part of a line between its separators.
    private static PublicationDate? DateIn(string text, HtmlBlock block)
    {
        int from = block.Span.Start;
        foreach (Range range in block.Span.In(text).SplitAny("|·•—–,"))
        {
            (int offset, int length) = range.GetOffsetAndLength(block.Span.Length);
            for (int start = from + offset, end = start + length; start < end; start++)
            {
                // "Jan. 3, 2025" has the separator in it, so a date may reach beyond its part.
                bool beginsWord = start == from || !char.IsLetterOrDigit(text[start - 1]);
                if (beginsWord && char.IsLetterOrDigit(text[start]) && DateText.TryRead(text.AsSpan(start, block.Span.End - start), out DateOnly date, out int dateLength))
                {
                    bool isChange = text.AsSpan(from, start - from).Contains("updated", StringComparison.OrdinalIgnoreCase);
                    return isChange ? null : new(date, DateBasis.OwnLine, new(start, start + dateLength));
                }
            }
        }

        return null;
    }
}
