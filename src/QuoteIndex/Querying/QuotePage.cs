namespace QuoteIndex;

/// <summary>One page of the statements that match a query. Immutable.</summary>
public sealed record QuotePage
{
    /// <summary>The query this page answers.</summary>
    public required QuoteQuery Query { get; init; }

    /// <summary>The statements, in the query's order.</summary>
    public required IReadOnlyList<QuoteHit> Hits { get; init; }

    /// <summary>How many statements match in all, on this page and beyond.</summary>
    public required long Total { get; init; }

    /// <summary>The query for the page after this one; null when this is the last.</summary>
    public QuoteQuery? Next =>
        Hits.Count > 0 && Query.Offset + (long)Hits.Count < Total ? Query.Skip(Query.Offset + Hits.Count) : null;
}
