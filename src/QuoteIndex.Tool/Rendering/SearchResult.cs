namespace QuoteIndex.Tool.Rendering;

/// <summary>What <c>ask</c> and <c>search</c> found, and what they took the request to mean.</summary>
internal sealed record SearchResult(string Interpretation, IReadOnlyList<string> Unused, IReadOnlyList<string> Notes, QuotePage Page)
{
    public static SearchResult Of(QuoteAnswer answer) => new(answer.Interpretation, answer.Unused, answer.Notes, answer.Page);
}
