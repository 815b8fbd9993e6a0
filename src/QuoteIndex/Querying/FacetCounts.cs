namespace QuoteIndex;

/// <summary>
/// The statements that match a query, counted by one facet. <see cref="Values"/>, <see cref="Others"/> and
/// <see cref="Unknown"/> together are the page's <see cref="QuotePage.Total"/>. Immutable.
/// </summary>
public sealed record FacetCounts
{
    /// <summary>What is counted by.</summary>
    public required QuoteFacet Facet { get; init; }

    /// <summary>
    /// The most frequent values, at most <see cref="QuoteQuery.FacetSize"/>, most frequent first, equals by ordinal order of the value;
    /// of <see cref="QuoteFacet.Month"/> the latest, in order of time.
    /// </summary>
    public required IReadOnlyList<FacetValue> Values { get; init; }

    /// <summary>Statements whose value is not among <see cref="Values"/>.</summary>
    public required long Others { get; init; }

    /// <summary>Statements that have no value: no name, no company, no date.</summary>
    public required long Unknown { get; init; }
}
