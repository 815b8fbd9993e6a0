namespace QuoteIndex.Reading;

/// <summary>What happens to an element, in the order of the page.</summary>
internal enum HtmlEventKind : byte
{
    Open,
    Close,

    /// <summary>Words of the element.</summary>
    Text,

    /// <summary>Words of the element that hold no character references.</summary>
    RawText,
}

/// <summary>An element opens or closes, or has words here.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Element">To which element.</param>
/// <param name="Span">The tag or the words in the source; empty where a tag was left out.</param>
internal readonly record struct HtmlEvent(HtmlEventKind Kind, int Element, TextSpan Span);
