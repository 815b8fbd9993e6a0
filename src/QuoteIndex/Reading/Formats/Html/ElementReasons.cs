namespace QuoteIndex.Reading;

/// <summary>
/// Why elements are not the article's own: by their name, their role, their class. What an element says of itself counts for all
/// in it, unless it holds the headline or most of the page's prose: whole pages are called "has-sidebar" and "modal" too.
/// </summary>
internal sealed class ElementReasons
{
    private readonly HtmlPage page;
    private readonly Hint?[] own;
    private readonly string?[] reasons;

    public ElementReasons(HtmlPage page)
    {
        this.page = page;
        own = new Hint?[page.Elements.Length];
        reasons = new string?[own.Length];
        for (int e = 0; e < own.Length; e++)
        {
            own[e] = OwnReason(e);
        }
    }

    /// <summary>Why what stands in the element is not the article's own; null where nothing speaks against it.</summary>
    public string? this[int element] => reasons[element];

    /// <summary>True where the page says that an element holds the article's text.</summary>
    public bool IsBody(int element) => own[element] is { Strength: HintStrength.Content, Reason: ClassHints.ArticleBody };

    /// <summary>Works the reasons out anew.</summary>
    /// <param name="amounts">How much text each element holds.</param>
    /// <param name="kept">Elements that are the article's own, with all around them.</param>
    public void Resolve(TextAmounts amounts, params ReadOnlySpan<int> kept)
    {
        int prose = amounts[0].Prose;
        var isKept = new bool[own.Length];
        foreach (int element in kept)
        {
            for (int e = element; e >= 0 && !isKept[e]; e = page.Elements[e].Parent)
            {
                isKept[e] = true;
            }
        }

        for (int e = 0; e < own.Length; e++)
        {
            int parent = page.Elements[e].Parent;
            reasons[e] = (parent >= 0 ? reasons[parent] : null) ?? (isKept[e] ? null : Apply(e, amounts[e], prose));
        }
    }

    private string? Apply(int element, in TextAmount amount, int prose)
    {
        if (own[element] is not { } hint || hint.Strength == HintStrength.Content)
        {
            return null;
        }

        // Readers may write more than the reporter did; of all else the larger part is the article.
        bool isMost = amount.Prose * 2 > prose && amount.Prose > 0 && hint.Reason is not "comments";
        bool isShort = amount.Words < hint.FewerWordsThan || amount.LinkLength * 2 > amount.Length;
        return isMost || (hint.Strength == HintStrength.Weak && !isShort) ? null : hint.Reason;
    }

    private Hint? OwnReason(int element)
    {
        HtmlTag tag = page.Elements[element].Tag;
        if (tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Main)
        {
            return null;
        }

        string? reason = tag switch
        {
            HtmlTag.Nav or HtmlTag.Menu => "navigation",
            HtmlTag.Aside => "aside",
            HtmlTag.Figcaption or HtmlTag.Caption or HtmlTag.Figure => IsFigureOfText(element) ? null : "caption",
            HtmlTag.Footer => "footer",
            HtmlTag.Noscript => "no script",
            HtmlTag.Dialog => "banner",
            HtmlTag.Search or HtmlTag.Label or HtmlTag.Legend or HtmlTag.Textarea => "form",
            _ => null,
        };
        reason ??= Role(page.RawAttribute(element, HtmlAttributeName.Role).Trim());
        if (reason is not null)
        {
            return new(reason, HintStrength.Strong);
        }

        if (page.IsHidden(element))
        {
            return new(ClassHints.Unseen, HintStrength.Strong);
        }

        if (page.RawAttribute(element, HtmlAttributeName.Itemprop).Trim().Equals("articleBody", StringComparison.OrdinalIgnoreCase))
        {
            return new(ClassHints.ArticleBody, HintStrength.Content);
        }

        return page.Hint(element)
            ?? (tag is HtmlTag.Header ? new Hint("page header", HintStrength.Weak) : tag is HtmlTag.Form ? new Hint("form", HintStrength.Weak) : null);
    }

    // A figure may hold a quotation, a table or a listing as well as a picture.
    private bool IsFigureOfText(int element)
    {
        const int Ahead = 12;
        HtmlElement self = page.Elements[element];
        for (int e = element + 1; e < Math.Min(self.End, element + Ahead); e++)
        {
            if (page.Elements[e].Tag is HtmlTag.Blockquote or HtmlTag.Table or HtmlTag.Pre or HtmlTag.P && self.Tag == HtmlTag.Figure)
            {
                return page.Elements[e].Tag != HtmlTag.P;
            }
        }

        return false;
    }

    private static string? Role(ReadOnlySpan<char> role) => role switch
    {
        "" or "main" or "article" or "presentation" or "none" or "document" or "region" => null,
        "navigation" or "menu" or "menubar" or "tablist" => "navigation",
        "banner" => "page header",
        "contentinfo" or "doc-footnote" or "doc-endnotes" => "footer",
        "complementary" => "aside",
        "search" or "form" => "form",
        "dialog" or "alertdialog" or "alert" or "status" => "banner",
        "toolbar" => "share bar",
        "doc-pullquote" => "pull quote",
        "comment" or "feed" => "comments",
        _ => null,
    };
}
