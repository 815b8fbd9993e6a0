using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>
/// A page as a tree of elements in two flat arrays: the elements in order, and what happens to them in order. Both are walked
/// without recursion, however deep the page is nested.
/// </summary>
internal sealed class HtmlPage(string source, HtmlElement[] elements, HtmlEvent[] events, HtmlAttribute[] attributes)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" />\n\t\r\f");

    // Classes are the same again and again.
    private readonly Dictionary<string, Hint?> hints = new(StringComparer.Ordinal);

    public string Source => source;

    public HtmlElement[] Elements => elements;

    public HtmlEvent[] Events => events;

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

    /// <summary>The innermost element that holds both.</summary>
    public int CommonElement(int one, int other)
    {
        while (!Contains(one, other))
        {
            one = elements[one].Parent;
        }

        return one;
    }

    /// <summary>The innermost element that is a block of its own and holds the element, itself included.</summary>
    public int BlockElement(int element)
    {
        while (element > 0 && !HtmlTags.IsBlock(elements[element].Tag))
        {
            element = elements[element].Parent;
        }

        return element;
    }

    /// <summary>What the element's class, id and name for tests say; null when they say nothing known.</summary>
    /// <remarks>The name of an element that is not of the standard ("amp-ad") speaks as a class does. Where a page's classes are hashes, the names for tests are all that is left to read.</remarks>
    public Hint? Hint(int element)
    {
        Hint? hint = elements[element].Tag == HtmlTag.Other ? Hint(Name(element)) : null;
        return elements[element].AttributeCount == 0
            ? hint
            : Reading.Hint.Stronger(hint, Reading.Hint.Stronger(
                Hint(RawAttribute(element, HtmlAttributeName.Class)),
                Reading.Hint.Stronger(Hint(RawAttribute(element, HtmlAttributeName.Id)), Hint(RawAttribute(element, HtmlAttributeName.TestName)))));
    }

    /// <summary>True for an element that a browser does not show.</summary>
    public bool IsHidden(int element) => elements[element].AttributeCount > 0 && (HiddenElements.IsHidden(this, element) || Hint(element)?.Reason == ClassHints.Unseen);

    private ReadOnlySpan<char> Name(int element)
    {
        const int Longest = 64;
        TextSpan tag = events[elements[element].FirstEvent].Span;
        ReadOnlySpan<char> name = tag.IsEmpty ? default : tag.In(source)[1..];
        int end = name.IndexOfAny(NameEnds);
        return end is > 0 and <= Longest ? name[..end] : default;
    }

    private Hint? Hint(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
        {
            return null;
        }

        var known = hints.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(names, out Hint? hint))
        {
            known[names] = hint = ClassHints.Find(names);
        }

        return hint;
    }

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
