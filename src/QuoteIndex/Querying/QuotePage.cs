namespace QuoteIndex;

/// <summary>One page of the statements that match a query. Immutable.</summary>
public sealed record QuotePage
{
    /// <summary>The query this page answers.</summary>
    public required QuoteQuery Query { get; init; }

    /// <summary>The statements, in the query's order.</summary>
    public required IReadOnlyList<QuoteHit> Hits { get; init; }

    /// <summary>How many statements match in all: before this page, on it and beyond.</summary>
    public required long Total { get; init; }

    /// <summary>Where this page ends, for <see cref="QuoteQuery.After"/>; null when nothing follows. Opaque.</summary>
    public string? Cursor { get; init; }

    /// <summary>The statements counted by <see cref="QuoteQuery.Facets"/>, in that order.</summary>
    public IReadOnlyList<FacetCounts> Facets { get; init; } = [];

    /// <summary>The query for the page after this one; null when this is the last.</summary>
    public QuoteQuery? Next => Cursor is null ? null : Query.After(Cursor);
}
