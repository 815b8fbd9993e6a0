namespace QuoteIndex.Reading;

/// <summary>An element of a page. Elements are numbered in the order of their start tags, so that what is inside one follows it.</summary>
internal struct HtmlElement
{
    public HtmlTag Tag { get; init; }

    /// <summary>The number of the element around it; -1 at the top.</summary>
    public int Parent { get; init; }

    /// <summary>The number of the first element after it that is not inside it.</summary>
    public int End { get; set; }

    /// <summary>Index of the event that begins it.</summary>
    public int FirstEvent { get; init; }

    /// <summary>Index after the event that ends it.</summary>
    public int EndEvent { get; set; }

    /// <summary>The source between its start tag and its end tag, whether that was written or not.</summary>
    public TextSpan Content { get; set; }

    public int FirstAttribute { get; init; }

    public int AttributeCount { get; init; }
}
