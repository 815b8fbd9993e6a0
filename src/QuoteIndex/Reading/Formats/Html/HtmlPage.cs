namespace QuoteIndex.Reading;

/// <summary>
/// A page as a tree of elements in two flat lists: the elements in order, and what happens to them in order. Both are walked
/// without recursion, however deep the page is nested.
/// </summary>
internal sealed class HtmlPage(string source, List<HtmlElement> elements, List<HtmlEvent> events, List<HtmlAttribute> attributes)
{
    public string Source => source;

    public List<HtmlElement> Elements => elements;

    public List<HtmlEvent> Events => events;

    /// <summary>True when the element has the attribute, with or without value.</summary>
    public bool Has(int element, HtmlAttributeName name) => Find(element, name) is not null;

    /// <summary>The attribute's value as it stands in the source; empty when there is none.</summary>
    public ReadOnlySpan<char> RawAttribute(int element, HtmlAttributeName name) => Find(element, name) is { } value ? value.In(source) : default;

    /// <summary>The attribute's value with its references decoded; null when there is none.</summary>
    public string? Attribute(int element, HtmlAttributeName name) => Find(element, name) is { } value ? HtmlWords.Decode(value.In(source), inAttribute: true) : null;

    /// <summary>The element's words, white space collapsed; of a long one the first.</summary>
    public string Words(int element)
    {
        const int Longest = 2_000;
        HtmlElement self = elements[element];
        var words = new System.Text.StringBuilder();
        for (int e = self.FirstEvent; e < self.EndEvent && words.Length < Longest; e++)
        {
            if (events[e].Kind is HtmlEventKind.Text or HtmlEventKind.RawText)
            {
                TextSpan span = events[e].Span;
                words.Append(HtmlWords.Decode(span.In(source)[..Math.Min(span.Length, Longest)], inAttribute: false)).Append(' ');
            }
        }

        return HtmlWords.Collapse(words.ToString());
    }

    /// <summary>True when <paramref name="inner"/> is the element or stands in it.</summary>
    public bool Contains(int element, int inner) => inner >= element && inner < elements[element].End;

    private TextSpan? Find(int element, HtmlAttributeName name)
    {
        HtmlElement self = elements[element];
        for (int a = self.FirstAttribute; a < self.FirstAttribute + self.AttributeCount; a++)
        {
            if (attributes[a].Name == name)
            {
                return attributes[a].Value;
            }
        }

        return null;
    }
}
