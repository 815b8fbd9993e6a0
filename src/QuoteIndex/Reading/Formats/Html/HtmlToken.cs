namespace QuoteIndex.Reading;

/// <summary>A piece of a page's source as the tokenizer finds it.</summary>
internal enum HtmlTokenKind : byte
{
    /// <summary>The page has ended.</summary>
    End,

    /// <summary>Words, with character references in them.</summary>
    Text,

    /// <summary>Words that are what they are (a CDATA section of an XHTML page).</summary>
    RawText,

    StartTag,

    EndTag,
}

/// <summary>A token and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its characters in the source.</param>
/// <param name="Tag">The element of a tag.</param>
/// <param name="Name">The name of a tag in the source.</param>
/// <param name="IsSelfClosing">True for "&lt;x/&gt;".</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, TextSpan Span, HtmlTag Tag = HtmlTag.Other, TextSpan Name = default, bool IsSelfClosing = false);
