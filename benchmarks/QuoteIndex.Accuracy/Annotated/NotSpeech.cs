using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Annotated;

/// <summary>Words in quotation marks that nobody is reported to have said.</summary>
internal sealed record NotSpeech(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("span")] int[] Span,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("why")] string? Why);
