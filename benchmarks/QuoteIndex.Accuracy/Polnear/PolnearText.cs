using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>An annotated text of the corpus.</summary>
/// <param name="Text">The text.</param>
/// <param name="Gold">What was annotated.</param>
/// <param name="Discarded">Words the annotators set aside: predictions there do not count.</param>
internal sealed record PolnearText(ScoredText Text, IReadOnlyList<ScoredStatement> Gold, WordSet Discarded);
