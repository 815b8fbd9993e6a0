using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>One text's annotation against the predictions for it.</summary>
internal sealed class TextResult
{
    private readonly Dictionary<ScoredStatement, ScoredStatement> predictedOf = [];
    private readonly Dictionary<ScoredStatement, ScoredStatement> goldOf = [];

    public TextResult(PolnearText text, IEnumerable<ScoredStatement> predicted)
    {
        Text = text.Text;
        Gold = text.Gold;
        // What lies, by half of its words, where the annotators set the text aside does not count.
        Predicted = [.. predicted.Where(p => p.Words.Count == 0 || 2 * p.Words.Shared(text.Discarded) < p.Words.Count)];
        foreach ((int gold, int prediction) in Matching.Match([.. Gold.Select(g => g.Words)], [.. Predicted.Select(p => p.Words)]))
        {
            predictedOf[Gold[gold]] = Predicted[prediction];
            goldOf[Predicted[prediction]] = Gold[gold];
        }
    }

    public ScoredText Text { get; }

    public IReadOnlyList<ScoredStatement> Gold { get; }

    public IReadOnlyList<ScoredStatement> Predicted { get; }

    /// <summary>The annotated statement that was predicted; null when the prediction is beyond the annotation.</summary>
    public ScoredStatement? GoldOf(ScoredStatement predicted) => goldOf.GetValueOrDefault(predicted);

    /// <summary>The prediction of an annotated statement; null when it was missed.</summary>
    public ScoredStatement? PredictedOf(ScoredStatement gold) => predictedOf.GetValueOrDefault(gold);

    /// <summary>
    /// True when the predicted source has a head word of the annotated one, or the very same words; where the
    /// annotation has none, when none is predicted.
    /// </summary>
    public static bool IsSourceRight(ScoredStatement gold, ScoredStatement predicted)
    {
        if (gold.Source.Count == 0 || predicted.Source.Count == 0)
        {
            return gold.Source.Count == predicted.Source.Count;
        }

        ScoredText text = gold.Text;
        return text.Words.In(gold.Source).SameAs(text.Words.In(predicted.Source))
            || SourceHeads.Find(text, gold.Source).Overlaps(SourceHeads.Find(text, predicted.Source));
    }

    /// <summary>True when the prediction is an annotated statement with its source.</summary>
    public bool IsRight(ScoredStatement predicted) => GoldOf(predicted) is { } gold && IsSourceRight(gold, predicted);
}
