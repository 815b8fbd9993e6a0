using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>
/// The predictions of one tenth of the range of confidence: how sure they were on average, and how many were right,
/// statement and source. Well calibrated, the two agree.
/// </summary>
internal readonly record struct ReliabilityBin(
    [property: JsonPropertyName("from")] double From,
    [property: JsonPropertyName("n")] int Count,
    [property: JsonPropertyName("confidence")] double MeanConfidence,
    [property: JsonPropertyName("right")] double ShareRight)
{
    /// <summary>The bins that hold a prediction, from the least sure.</summary>
    public static IReadOnlyList<ReliabilityBin> Of(IReadOnlyList<TextResult> results) =>
        [.. results
            .SelectMany(r => r.Predicted.Where(p => p.Confidence is not null).Select(p => (Confidence: p.Confidence!.Value, IsRight: r.IsRight(p))))
            .GroupBy(p => (int)Math.Clamp(Math.Floor(p.Confidence * 10), 0, 9))
            .OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin(g.Key / 10.0, g.Count(), g.Average(p => p.Confidence), g.Average(p => p.IsRight ? 1.0 : 0.0)))];
}
