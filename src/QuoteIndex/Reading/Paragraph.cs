namespace QuoteIndex;

/// <summary>A paragraph of an article: one line or block of its text, and what it is there for. Immutable.</summary>
/// <param name="Span">Its characters in <see cref="Article.Text"/>, without surrounding white space or header.</param>
/// <param name="Role">What the paragraph is.</param>
public readonly record struct Paragraph(TextSpan Span, ParagraphRole Role)
{
    /// <summary>Whose turn of a transcript the paragraph belongs to, all of it said by that speaker; null for running text.</summary>
    public SpeakerTurn? Turn { get; init; }

    /// <summary>Why a paragraph is boilerplate, for a person ("navigation", "caption"); null where its own words show it.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a paragraph is there for. Statements are looked for in titles and body only.</summary>
public enum ParagraphRole
{
    /// <summary>Running text of the article.</summary>
    Body,

    /// <summary>The headline, or a heading between sections.</summary>
    Heading,

    /// <summary>Byline, date line, source line, caption, related links, notes: never a statement.</summary>
    Boilerplate,
}
