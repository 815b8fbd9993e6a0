namespace QuoteIndex.Extraction;

/// <summary>
/// A statement as extraction leaves it: where its content, cue and speaker mention stand. Who the mention is, is
/// attribution's question.
/// </summary>
internal sealed record Statement
{
    public required QuoteKind Kind { get; init; }

    /// <summary>The content in order of place; without outer quotation marks where it is direct.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The words that report it ("said", "according to"); null for a quotation without one.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The speaker's mention; null when the text names none.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>How sure extraction is that this is a statement of that mention, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Which decision found it, for people who read errors: "cue", "continuation", "floating".</summary>
    public required string Evidence { get; init; }
}
