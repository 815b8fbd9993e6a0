using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>The main figures of a run, by the definitions of the referee; kinds by name, "all" for all.</summary>
internal sealed record PolnearFigures(
    [property: JsonPropertyName("files")] int Files,
    [property: JsonPropertyName("content")] IReadOnlyDictionary<string, KindScores> Content,
    [property: JsonPropertyName("statements")] IReadOnlyDictionary<string, KindScores> Statements,
    [property: JsonPropertyName("quotes_view")] QuotesView Quotes,
    [property: JsonPropertyName("reliability")] IReadOnlyList<ReliabilityBin> Reliability)
{
    public static PolnearFigures Of(IReadOnlyList<TextResult> results) => new(
        results.Count,
        new Dictionary<string, KindScores>
        {
            ["direct"] = KindScores.Of(results, QuoteKind.Direct),
            ["mixed"] = KindScores.Of(results, QuoteKind.Mixed),
            ["indirect"] = KindScores.Of(results, QuoteKind.Indirect),
            ["all"] = KindScores.Of(results, null),
        },
        new Dictionary<string, KindScores>
        {
            ["indirect"] = KindScores.OfStatements(results, QuoteKind.Indirect),
            ["all"] = KindScores.OfStatements(results, null),
        },
        QuotesView.Of(results),
        ReliabilityBin.Of(results));
}
