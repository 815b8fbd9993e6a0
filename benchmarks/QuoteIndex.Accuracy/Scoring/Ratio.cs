using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Scoring;

/// <summary>So many of so many.</summary>
internal readonly record struct Ratio(
    [property: JsonPropertyName("n")] int Count,
    [property: JsonPropertyName("of")] int Of)
{
    [JsonPropertyName("rate")]
    public double Rate => Of == 0 ? 0 : (double)Count / Of;
}
