namespace QuoteIndex.Reading;

/// <summary>Finds the day of publication among a page's "time" elements: one that says it is, else the first near the headline.</summary>
internal static class TimeElements
{
    private const int LevelsUp = 4;
    private const int WordsBefore = 3;

    /// <summary>The day; null when no element tells it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="reasons">Which elements are furniture.</param>
    /// <param name="headline">The headline's element; -1 when none is known.</param>
    /// <param name="opening">Where in the source the article's text is under way.</param>
    public static PublicationDate? Find(HtmlPage page, ElementReasons reasons, int headline, int opening)
    {
        PublicationDate? near = null;
        for (int e = 0; e < page.Elements.Length; e++)
        {
            HtmlElement element = page.Elements[e];

            bool isMicrodata = Is(page.RawAttribute(e, HtmlAttributeName.Itemprop), "datePublished");
            bool isOfPage = element.Tag == HtmlTag.Meta && page.Elements[element.Parent].Tag is HtmlTag.Head or HtmlTag.Html;
            if ((element.Tag != HtmlTag.Time && !isMicrodata) || isOfPage || reasons[e] is not (null or "page header") || IsInOtherArticle(page, e, headline))
            {
                continue;
            }

            ReadOnlySpan<char> names = page.RawAttribute(e, HtmlAttributeName.Class);
            bool isStated = isMicrodata || page.Has(e, HtmlAttributeName.Pubdate) || names.Contains("publish", StringComparison.OrdinalIgnoreCase);
            if ((!isStated && IsModification(page, e, names)) || Day(page, e) is not { } day)
            {
                continue;
            }

            if (isStated)
            {
                return new(day, element.Tag == HtmlTag.Meta ? DateBasis.Meta : DateBasis.TimeElement);
            }

            bool isNear = headline >= 0 && element.Content.Start < opening && (e > headline || IsBeside(page, e, headline));
            near ??= isNear ? new(day, DateBasis.TimeElement) : null;
        }

        return near;
    }

    private static DateOnly? Day(HtmlPage page, int element) =>
        PageDate.Read(page.Attribute(element, HtmlAttributeName.Datetime))
        ?? PageDate.Read(page.Attribute(element, HtmlAttributeName.Content))
        ?? (page.Has(element, HtmlAttributeName.Datetime) ? null : PageDate.Read(page.Words(element)));

    private static bool IsInOtherArticle(HtmlPage page, int element, int headline)
    {
        for (int up = page.Elements[element].Parent, levels = 0; up >= 0 && levels < 4 * LevelsUp; up = page.Elements[up].Parent, levels++)
        {
            if (page.Elements[up].Tag == HtmlTag.Article)
            {
                return headline >= 0 && !page.Contains(up, headline);
            }
        }

        return false;
    }

    // In the element that holds the headline, or one of the few around that.
    private static bool IsBeside(HtmlPage page, int element, int headline)
    {
        int around = headline;
        for (int up = 0; up < LevelsUp && around > 0 && page.Elements[around].Tag is not (HtmlTag.Body or HtmlTag.Html); up++)
        {
            if (page.Contains(around, element))
            {
                return true;
            }

            around = page.Elements[around].Parent;
        }

        return false;
    }

    // "Updated <time>", class="updated", itemprop="dateModified".
    private static bool IsModification(HtmlPage page, int element, ReadOnlySpan<char> names)
    {
        if (Names(names) || Names(page.RawAttribute(element, HtmlAttributeName.Itemprop)) || Names(page.Words(element)))
        {
            return true;
        }

        HtmlElement self = page.Elements[element];
        for (int e = self.FirstEvent - 1, looked = 0; e >= 0 && looked < 6; e--, looked++)
        {
            HtmlEvent before = page.Events[e];
            if (before.Kind == HtmlEventKind.Text && !before.Span.In(page.Source).IsWhiteSpace())
            {
                string[] words = HtmlWords.Collapse(before.Span.In(page.Source)[^Math.Min(60, before.Span.Length)..]).Split(' ');
                return words.TakeLast(WordsBefore).Any(word => Names(word));
            }

            if (before.Kind != HtmlEventKind.Text && HtmlTags.IsBlock(page.Elements[before.Element].Tag))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Names(ReadOnlySpan<char> words) =>
        words.Contains("updated", StringComparison.OrdinalIgnoreCase) || words.Contains("modified", StringComparison.OrdinalIgnoreCase)
        || words.Contains("edited", StringComparison.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);
}
