namespace QuoteIndex.Reading;

/// <summary>An attribute of an element and where its value stands in the page's source, without its quotation marks.</summary>
internal readonly record struct HtmlAttribute(HtmlAttributeName Name, TextSpan Value)
{
    public static HtmlAttributeName Find(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => name.Equals("id", StringComparison.OrdinalIgnoreCase) ? HtmlAttributeName.Id : HtmlAttributeName.Other,
        3 => Is(name, "rel", HtmlAttributeName.Rel),
        4 => Is(name, "href", HtmlAttributeName.Href) | Is(name, "role", HtmlAttributeName.Role) | Is(name, "name", HtmlAttributeName.Name) | Is(name, "type", HtmlAttributeName.Type),
        5 => Is(name, "class", HtmlAttributeName.Class) | Is(name, "style", HtmlAttributeName.Style),
        6 => Is(name, "hidden", HtmlAttributeName.Hidden),
        7 => Is(name, "content", HtmlAttributeName.Content) | Is(name, "pubdate", HtmlAttributeName.Pubdate),
        8 => Is(name, "itemprop", HtmlAttributeName.Itemprop) | Is(name, "datetime", HtmlAttributeName.Datetime)
            | Is(name, "property", HtmlAttributeName.Property),
        10 => Is(name, "http-equiv", HtmlAttributeName.HttpEquiv),
        11 => Is(name, "aria-hidden", HtmlAttributeName.AriaHidden) | Is(name, "data-testid", HtmlAttributeName.TestName)
            | Is(name, "data-module", HtmlAttributeName.TestName),
        12 => Is(name, "data-test-id", HtmlAttributeName.TestName),
        14 => Is(name, "data-component", HtmlAttributeName.TestName),
        _ => HtmlAttributeName.Other,
    };

    private static HtmlAttributeName Is(ReadOnlySpan<char> name, string known, HtmlAttributeName attribute) =>
        name.Equals(known, StringComparison.OrdinalIgnoreCase) ? attribute : HtmlAttributeName.Other;
}
