using System.Text.Json.Serialization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>How well statements were found, and found with the right source.</summary>
internal readonly record struct KindScores(
    [property: JsonPropertyName("overlap")] FScore Found,
    [property: JsonPropertyName("end_to_end")] FScore EndToEnd)
{
    /// <summary>
    /// Scores the statements of one kind, or of all. Recall asks for the annotated ones of the kind matched by any
    /// prediction, precision for predictions of the kind matched to any annotated one: a wrong kind alone costs nothing.
    /// </summary>
    public static KindScores Of(IReadOnlyList<TextResult> results, QuoteKind? kind) =>
        Of(results, kind, _ => true, (_, _) => true);

    /// <summary>
    /// The same for statements alone: indirect attributions without a cue of speech are neutral, and neither they nor
    /// the predictions matched to them count.
    /// </summary>
    public static KindScores OfStatements(IReadOnlyList<TextResult> results, QuoteKind? kind) => Of(
        results,
        kind,
        SpeechCues.IsStatement,
        (result, predicted) => result.GoldOf(predicted) is not { } gold || SpeechCues.IsStatement(gold));

    private static KindScores Of(
        IReadOnlyList<TextResult> results, QuoteKind? kind, Predicate<ScoredStatement> countsGold, Func<TextResult, ScoredStatement, bool> counts)
    {
        int gold = 0, predicted = 0, found = 0, matched = 0, foundRight = 0, matchedRight = 0;
        foreach (TextResult result in results)
        {
            foreach (ScoredStatement g in result.Gold.Where(g => (kind is null || g.Kind == kind) && countsGold(g)))
            {
                gold++;
                if (result.PredictedOf(g) is { } p)
                {
                    found++;
                    foundRight += TextResult.IsSourceRight(g, p) ? 1 : 0;
                }
            }

            foreach (ScoredStatement p in result.Predicted.Where(p => (kind is null || p.Kind == kind) && counts(result, p)))
            {
                predicted++;
                if (result.GoldOf(p) is { } g)
                {
                    matched++;
                    matchedRight += TextResult.IsSourceRight(g, p) ? 1 : 0;
                }
            }
        }

        return new(new(matched, predicted, found, gold), new(matchedRight, predicted, foundRight, gold));
    }
}
