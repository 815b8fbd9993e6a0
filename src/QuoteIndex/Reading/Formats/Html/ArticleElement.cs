namespace QuoteIndex.Reading;

/// <summary>
/// Finds the element that holds the article's text: the one whose running text, less the links and scraps among it, is most.
/// What a page says of its elements weighs in, for pages whose teasers are long and whose articles are short.
/// </summary>
internal static class ArticleElement
{
    /// <summary>The element; -1 when nothing on the page is running text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="blocks">Its paragraphs, with the reasons known so far.</param>
    /// <param name="reasons">What elements say of themselves.</param>
    /// <param name="headline">The element of the headline; -1 when none is known.</param>
    public static int Find(HtmlPage page, string text, List<HtmlBlock> blocks, ElementReasons reasons, int headline)
    {
        var weights = new double[page.Elements.Length];
        var prose = new int[page.Elements.Length];
        foreach (HtmlBlock block in blocks)
        {
            weights[block.Element] += block.Reason is not null ? 0
                : TextAmounts.IsProse(text, block) ? block.Words
                : block.Heading >= 0 ? 0
                : block.IsLinks ? -(block.Words + 3)
                : -2;
            prose[block.Element] += block.Reason is null && TextAmounts.IsProse(text, block) ? block.Words : 0;
        }

        for (int e = weights.Length - 1; e > 0; e--)
        {
            weights[page.Elements[e].Parent] += weights[e];
            prose[page.Elements[e].Parent] += prose[e];
        }

        int best = -1;
        double most = 0;
        for (int e = 0; e < weights.Length; e++)
        {
            // Of two that hold the same the inner one.
            double weight = weights[e] * Favour(page, reasons, e, headline);
            if (weight > 0 && weight >= most)
            {
                (best, most) = (e, weight);
            }
        }

        return best >= 0 && headline >= 0 ? Column(page, prose, best, headline) : best;
    }

    // Where the headline stands in a column with half of the text, the other columns are something else.
    private static int Column(HtmlPage page, int[] prose, int best, int headline)
    {
        int column = headline;
        while (column > best && prose[column] * 2 < prose[best])
        {
            column = page.Elements[column].Parent;
        }

        return column > best && page.Contains(best, column) ? column : best;
    }

    private static double Favour(HtmlPage page, ElementReasons reasons, int element, int headline)
    {
        HtmlTag tag = page.Elements[element].Tag;
        double favour = 1;
        if (reasons.IsBody(element))
        {
            favour = 1.25;
        }
        else if (tag == HtmlTag.Article || page.RawAttribute(element, HtmlAttributeName.Role).Equals("article", StringComparison.OrdinalIgnoreCase))
        {
            favour = 1.1;
        }

        return headline >= 0 && page.Contains(element, headline) && tag is HtmlTag.Article ? favour * 1.3 : favour;
    }
}
