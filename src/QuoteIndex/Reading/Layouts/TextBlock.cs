namespace QuoteIndex.Reading;

/// <summary>A block of an article's text as its format marks it off.</summary>
/// <param name="Span">Its characters, without surrounding white space.</param>
/// <param name="Kind">What the format says it is.</param>
/// <param name="Reason">Why it is furniture, for a person; null for other blocks.</param>
internal readonly record struct TextBlock(TextSpan Span, BlockKind Kind = BlockKind.Unmarked, string? Reason = null)
{
    /// <summary>True when all of it stands out by bold letters.</summary>
    public bool IsStrong { get; init; }
}

/// <summary>What a format says of a block.</summary>
internal enum BlockKind
{
    /// <summary>A line or paragraph; what it is there for, its words must tell.</summary>
    Unmarked,

    /// <summary>Text that is no heading, however short: an entry of a list.</summary>
    Text,

    /// <summary>A heading of any level.</summary>
    Heading,

    /// <summary>Not the article's own text: navigation, captions, related links.</summary>
    Furniture,
}
