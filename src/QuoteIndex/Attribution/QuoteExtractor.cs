using QuoteIndex.Attribution;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex;

/// <summary>
/// Finds every statement of an article and says who made it, for which company, and where it stands.
/// Safe for use by several threads at once; the learned models load on first use.
/// </summary>
public static class QuoteExtractor
{
    /// <summary>The statements of <paramref name="article"/> in order of place. Needs no archive, disk or network.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: looked at sentence by sentence.</exception>
    public static IReadOnlyList<Quote> Extract(Article article, CancellationToken cancellationToken = default) =>
        Extract(article, ExtractionOptions.Default, cancellationToken);

    /// <summary>The same with what the caller knows of companies, people and words.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: looked at sentence by sentence.</exception>
    public static IReadOnlyList<Quote> Extract(Article article, ExtractionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        return Attribute(TextAnalyzer.Analyze(article, cancellationToken), ExtractionModels.Default, options, cancellationToken);
    }

    internal static IReadOnlyList<Quote> Attribute(AnalyzedText analysis, ExtractionModels models, ExtractionOptions options, CancellationToken cancellationToken = default)
    {
        Article article = analysis.Article;
        List<Quote> turns = TurnQuotes.Find(article, options);
        IEnumerable<Statement> found = StatementExtractor.OfThread(models).Extract(analysis, options, cancellationToken);
        if (turns.Count > 0)
        {
            found = found.Where(s => TurnQuotes.IsOfAnother(article, s));
            options = options with { People = options.People.With(TurnQuotes.Speakers(article)) };
        }

        Statement[] statements = [.. found];
        if (statements.Length == 0)
        {
            return turns;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var resolver = new SpeakerResolver(analysis, statements.Where(s => s.Mention.HasValue).Select(s => s.Mention!.Value), options);
        var context = new ContextFinder(analysis);
        IEnumerable<Quote> quotes = statements.Select(s =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Attribute(analysis, s, resolver, context);
        });
        return turns.Count == 0 ? [.. quotes] : [.. turns.Concat(quotes).OrderBy(quote => quote.Content[0].Start)];
    }

    /// <summary>The place of what begins at <paramref name="offset"/> of the article's text.</summary>
    internal static QuoteSource SourceOf(Article article, int offset) => new()
    {
        Path = article.Path,
        Record = article.Record,
        Line = article.LineOf(offset),
        Title = article.Title,
        Publisher = article.Publisher,
        Url = article.Url,
    };

    private static Quote Attribute(AnalyzedText analysis, Statement statement, SpeakerResolver resolver, ContextFinder context)
    {
        ResolvedSpeaker who = statement.Mention is { } mention ? resolver.Resolve(mention) : new(null, null, null, SpeakerKind.Unknown, 1);
        TextSpan? span = statement.Mention is { } words ? resolver.Borders(words) : null;
        Article article = analysis.Article;
        (TextSpan around, TextSpan? before) = context.Find(statement);
        return new Quote
        {
            Text = TextOf(article, statement.Content),
            Kind = statement.Kind,
            Content = article.Map is { } map ? [.. statement.Content.Select(map.ToFile)] : statement.Content,
            Speaker = span is null ? Speaker.Unknown : new Speaker
            {
                Name = who.Name,
                Title = who.Title,
                Kind = who.Kind,
                Mention = span.Value.In(article.Text).ToString(),
                Span = article.ToFile(span.Value),
            },
            Cue = statement.Cue is { } cue ? article.ToFile(cue) : null,
            Company = who.Company,
            Published = article.Published?.Date,
            SaidOn = SpeechDay.Resolve(analysis, statement.Cue, statement.Content, article.Published?.Date),
            Source = SourceOf(article, statement.Content[0].Start),
            Context = around.In(article.Text).ToString(),
            Preceding = before?.In(article.Text).ToString(),
            Confidence = Math.Round(statement.Confidence * (who.Name is null ? 1 : who.Confidence), 3),
            Evidence = statement.Evidence,
        };
    }

    private static string TextOf(Article article, IReadOnlyList<TextSpan> content) => content.Count == 1
        ? content[0].In(article.Text).ToString()
        : string.Join(' ', content.Select(c => c.In(article.Text).ToString()));
}
