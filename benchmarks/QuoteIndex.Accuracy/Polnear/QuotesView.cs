using System.Text.Json.Serialization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>
/// The corpus as a reader of quotations sees it: every stretch of four words or more in double marks that is annotated
/// by half of its words, whether a prediction covers half of it, and whether that names the right source.
/// </summary>
internal readonly record struct QuotesView(
    [property: JsonPropertyName("found")] Ratio Found,
    [property: JsonPropertyName("speaker")] Ratio RightSpeaker,
    [property: JsonPropertyName("false_alarms")] Ratio FalseAlarms)
{
    private const int FewestWords = 4;

    public static QuotesView Of(IReadOnlyList<TextResult> results)
    {
        int covered = 0, uncovered = 0, found = 0, right = 0, falseAlarms = 0;
        foreach (TextResult result in results)
        {
            foreach (QuotedStretch stretch in result.Text.Stretches)
            {
                WordSet words = result.Text.Words.In([stretch.Span]);
                if (!stretch.IsDouble || words.Count < FewestWords)
                {
                    continue;
                }

                ScoredStatement? predicted = CoverOf(words, result.Predicted);
                if (CoverOf(words, result.Gold) is { } gold)
                {
                    covered++;
                    found += predicted is null ? 0 : 1;
                    right += predicted is not null && TextResult.IsSourceRight(gold, predicted) ? 1 : 0;
                }
                else
                {
                    uncovered++;
                    falseAlarms += predicted is null ? 0 : 1;
                }
            }
        }

        return new(new(found, covered), new(right, covered), new(falseAlarms, uncovered));
    }

    // The attribution with most of the words, one with a source before one without, that has half of them at least.
    private static ScoredStatement? CoverOf(WordSet words, IReadOnlyList<ScoredStatement> attributions)
    {
        ScoredStatement? best = attributions.MaxBy(a => (a.Words.Shared(words), a.Source.Count > 0));
        return best is not null && 2 * best.Words.Shared(words) >= words.Count ? best : null;
    }
}
