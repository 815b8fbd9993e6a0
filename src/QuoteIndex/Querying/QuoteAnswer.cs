namespace QuoteIndex;

/// <summary>The answer to a question in words: what was understood of it, and the statements found. Immutable.</summary>
public sealed record QuoteAnswer
{
    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>What the question was taken to mean, as a query anyone can run, change and run again.</summary>
    public required QuoteQuery Query { get; init; }

    /// <summary>The same in words: "statements by Mark Zuckerberg about capex, since January 1, 2025".</summary>
    public required string Interpretation { get; init; }

    /// <summary>Words of the question that nothing was made of, in order of place.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>What a person should know about the answer: a relaxed reading, an ambiguous or misspelled name, why nothing was found. In order of weight.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The statements found; empty rather than loosely related.</summary>
    public required QuotePage Page { get; init; }
}
