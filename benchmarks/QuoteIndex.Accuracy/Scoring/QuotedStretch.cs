namespace QuoteIndex.Accuracy.Scoring;

/// <summary>A stretch of one line between quotation marks, without the marks.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="IsDouble">False for single marks.</param>
internal readonly record struct QuotedStretch(TextSpan Span, bool IsDouble);
