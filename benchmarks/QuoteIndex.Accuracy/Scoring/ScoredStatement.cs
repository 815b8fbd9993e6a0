namespace QuoteIndex.Accuracy.Scoring;

/// <summary>A statement with its source, annotated or predicted.</summary>
internal sealed class ScoredStatement
{
    public ScoredStatement(ScoredText text, IEnumerable<TextSpan> content, IEnumerable<TextSpan> source, IEnumerable<TextSpan> cue)
    {
        Text = text;
        Content = [.. content.OrderBy(s => s.Start).ThenBy(s => s.End)];
        Source = [.. source];
        Cue = [.. cue.OrderBy(s => s.Start)];
        Words = text.Words.In(Content);
        Kind = text.KindOf(Words);
    }

    public ScoredText Text { get; }

    public IReadOnlyList<TextSpan> Content { get; }

    /// <summary>Where the speaker is mentioned; empty when nobody is.</summary>
    public IReadOnlyList<TextSpan> Source { get; }

    public IReadOnlyList<TextSpan> Cue { get; }

    /// <summary>The words of the content.</summary>
    public WordSet Words { get; }

    /// <summary>The kind that the quotation marks of the text give the content.</summary>
    public QuoteKind Kind { get; }

    /// <summary>Of a prediction: the speaker's canonical name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Of a prediction: how sure it is.</summary>
    public double? Confidence { get; init; }

    /// <summary>Of a prediction: what found it.</summary>
    public string? Evidence { get; init; }

    /// <summary>A quote of the library as a prediction.</summary>
    public static ScoredStatement Of(ScoredText text, Quote quote) => new(
        text,
        quote.Content,
        quote.Speaker.Span is { } span ? [span] : [],
        quote.Cue is { } cue ? [cue] : [])
    {
        Speaker = quote.Speaker.Name,
        Confidence = quote.Confidence,
        Evidence = quote.Evidence,
    };
}
