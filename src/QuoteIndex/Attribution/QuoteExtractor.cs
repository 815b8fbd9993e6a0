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
    public static IReadOnlyList<Quote> Extract(Article article) => Extract(article, ExtractionOptions.Default);

    /// <summary>The same with what the caller knows of companies and people.</summary>
    public static IReadOnlyList<Quote> Extract(Article article, ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        return Attribute(TextAnalyzer.Analyze(article), ExtractionModels.Default, options);
    }

    internal static IReadOnlyList<Quote> Attribute(AnalyzedText analysis, ExtractionModels models, ExtractionOptions options)
    {
        List<Statement> statements = StatementExtractor.OfThread(models).Extract(analysis);
        var resolver = new SpeakerResolver(analysis, statements.Where(s => s.Mention.HasValue).Select(s => s.Mention!.Value), options);
        var context = new ContextFinder(analysis);
        return [.. statements.Select(s => Attribute(analysis, s, resolver, context))];
    }

    private static Quote Attribute(AnalyzedText analysis, Statement statement, SpeakerResolver resolver, ContextFinder context)
    {
        ResolvedSpeaker who = statement.Mention is { } mention ? resolver.Resolve(mention) : new(null, null, null, SpeakerKind.Unknown, 1);
        TextSpan? span = statement.Mention;
        Article article = analysis.Article;
        return new Quote
        {
            Text = TextOf(article, statement.Content),
            Kind = statement.Kind,
            Content = statement.Content,
            Speaker = span is null ? Speaker.Unknown : new Speaker
            {
                Name = who.Name,
                Title = who.Title,
                Kind = who.Kind,
                Mention = span.Value.In(article.Text).ToString(),
                Span = span,
            },
            Cue = statement.Cue,
            Company = who.Company,
            Published = article.Published?.Date,
            SaidOn = SpeechDay.Resolve(analysis, statement.Cue, statement.Content, article.Published?.Date),
            Source = new QuoteSource
            {
                Path = article.Path,
                Line = article.LineOf(statement.Content[0].Start),
                Title = article.Title,
                Publisher = article.Publisher,
            },
            Context = context.Around(statement).In(article.Text).ToString(),
            Confidence = Math.Round(statement.Confidence * (who.Name is null ? 1 : who.Confidence), 3),
            Evidence = statement.Evidence,
        };
    }

    private static string TextOf(Article article, IReadOnlyList<TextSpan> content) => content.Count == 1
        ? content[0].In(article.Text).ToString()
        : string.Join(' ', content.Select(c => c.In(article.Text).ToString()));
}
