using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Scoring;

/// <summary>Precision and recall, each of its own count: a pair may be of one kind in the annotation and another predicted.</summary>
internal readonly record struct FScore(
    [property: JsonPropertyName("tp_p")] int RightOfPredicted,
    [property: JsonPropertyName("n_pred")] int Predicted,
    [property: JsonPropertyName("tp_r")] int FoundOfGold,
    [property: JsonPropertyName("n_gold")] int Gold)
{
    [JsonPropertyName("p")]
    public double Precision => Predicted == 0 ? 0 : (double)RightOfPredicted / Predicted;

    [JsonPropertyName("r")]
    public double Recall => Gold == 0 ? 0 : (double)FoundOfGold / Gold;

    [JsonPropertyName("f1")]
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
