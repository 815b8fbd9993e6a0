using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Annotated;

/// <summary>One article's annotated statements against the quotes extracted from it.</summary>
internal sealed class ArticleResult
{
    public ArticleResult(
        Article article, IReadOnlyList<AnnotatedStatement> gold, IReadOnlyList<NotSpeech> notSpeech, IReadOnlyList<Quote> quotes)
    {
        Article = article;
        var words = new Words(article.Text);
        var found = Matching.Match([.. gold.Select(g => words.In(g.Content))], [.. quotes.Select(q => words.In(q.Content))])
            .ToDictionary(p => p.Gold, p => p.Predicted);
        Statements = [.. gold.Select((g, i) => new StatementResult(article, g, found.TryGetValue(i, out int q) ? quotes[q] : null))];
        Beyond = [.. quotes.Where((_, i) => !found.ContainsValue(i))];
        Quotes = quotes;
        MistakenForSpeech = [.. notSpeech.Where(n => quotes.Any(q =>
            q.Kind == QuoteKind.Direct && q.Content.Any(span => span.Overlaps(new(n.Span[0], n.Span[1])))))];
    }

    public Article Article { get; }

    public IReadOnlyList<StatementResult> Statements { get; }

    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>Quotes that match no annotated statement.</summary>
    public IReadOnlyList<Quote> Beyond { get; }

    /// <summary>Words that nobody said, returned as a direct statement.</summary>
    public IReadOnlyList<NotSpeech> MistakenForSpeech { get; }
}
