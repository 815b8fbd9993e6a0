namespace QuoteIndex;

/// <summary>A statement that matches a query. Immutable.</summary>
public sealed record QuoteHit
{
    /// <summary>The statement.</summary>
    public required Quote Quote { get; init; }

    /// <summary>How well it matches: higher is better, comparable only within one query; 0 for a query without words.</summary>
    public required double Score { get; init; }

    /// <summary>
    /// The words that matched, as UTF-16 code units of <see cref="Quote.Text"/>, in order of place and not overlapping.
    /// Empty when the words stand only in the context or the headline.
    /// </summary>
    public required IReadOnlyList<TextSpan> Highlights { get; init; }

    /// <summary>Why it matches and stands where it does; null unless the query asked by <see cref="QuoteQuery.Explain"/>.</summary>
    public HitExplanation? Explanation { get; init; }

    /// <summary>
    /// The same utterance in other places of the archive, those of the query or not, in the order they were taken in; empty unless the query was
    /// <see cref="QuoteQuery.Collapse"/>d.
    /// </summary>
    public IReadOnlyList<QuoteVariant> Variants { get; init; } = [];
}
