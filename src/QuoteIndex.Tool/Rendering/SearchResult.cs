namespace QuoteIndex.Tool.Rendering;

/// <summary>What <c>ask</c> and <c>search</c> found, and what they took the request to mean.</summary>
internal sealed record SearchResult(string Interpretation, IReadOnlyList<string> Unused, IReadOnlyList<string> Notes, QuotePage Page)
{
    /// <summary>True when a person should see how else the query can be written.</summary>
    public bool ShowsQuery { get; init; }

    public static SearchResult Of(QuoteAnswer answer) => new(answer.Interpretation, answer.Unused, answer.Notes, answer.Page) { ShowsQuery = true };
}
