using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds the articles that are about a topic as a whole: all its words stand in the headline, or around their statements taken
/// together, and half of them around those of the speakers asked for. In such an article a statement is likely about the
/// topic although only some of the words stand beside it.
/// </summary>
internal sealed class ArticleTopics(IQuoteStore store, QuoteQuery within)
{
    // Statements looked at, and articles kept.
    private const int MostStatements = 200;
    private const int MostArticles = 20;

    private readonly Synonyms synonyms = within.OtherWords;

    /// <summary>The question as a query for statements of such articles; null when there is none.</summary>
    public async Task<QuoteQuery?> QueryAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Topic is not { Terms.Count: > 0 } topic)
        {
            return null;
        }

        QuoteQuery all = (question with { Topic = null }).ToQuery(within.Skip(0));
        foreach (string words in (string[])[.. new[] { topic.Required(TopicWeight.General), topic.Required(TopicWeight.Specific) }.Distinct()])
        {
            if (await QueryAsync(all, words, cancellationToken).ConfigureAwait(false) is { } query)
            {
                return query;
            }
        }

        return null;
    }

    private async Task<QuoteQuery?> QueryAsync(QuoteQuery all, string words, CancellationToken cancellationToken)
    {
        IReadOnlyList<QueryTerm> terms = QueryTerm.Parse(words, synonyms);
        List<string> telling = await SourcesAsync(all.About(words, WordMatch.Any), terms, telling: true, cancellationToken).ConfigureAwait(false);
        if (telling.Count > 0)
        {
            return Within(telling, all).About(words, WordMatch.Any);
        }

        List<string> headed = await SourcesAsync(all, terms, telling: false, cancellationToken).ConfigureAwait(false);
        return headed.Count > 0 ? Within(headed, all) : null;
    }

    /// <summary>
    /// The query widened by statements of the same articles that have only some of the topic's words; they come after those that have them all.
    /// Null where there are none.
    /// </summary>
    public QuoteQuery? Beside(ParsedQuestion question, string required, QuotePage page)
    {
        if (question.Topic is not { Terms.Count: > 1 } topic || QueryTerm.Parse(required, synonyms).Count < 2)
        {
            return null;
        }

        QuoteFilter sources = page.Hits.Select(hit => hit.Quote.Source.Path).Distinct().Select(QuoteFilter.Source).Aggregate((left, right) => left | right);
        string words = topic.Required(TopicWeight.Specific);
        return (question with { Topic = null }).ToQuery(within)
            .Where(QuoteFilter.Words(required) | (sources & QuoteFilter.Words(words, WordMatch.Any)))
            .About(topic.Text, WordMatch.Any);
    }

    private QuoteQuery Within(List<string> sources, QuoteQuery query) =>
        query.Skip(within.Offset).Where(sources.Select(QuoteFilter.Source).Aggregate((left, right) => left | right));

    private async Task<List<string>> SourcesAsync(QuoteQuery query, IReadOnlyList<QueryTerm> terms, bool telling, CancellationToken cancellationToken)
    {
        QuotePage page = await store.SearchAsync(query.Take(MostStatements), cancellationToken).ConfigureAwait(false);
        var found = new List<string>();
        foreach (IGrouping<string, QuoteHit> article in page.Hits.GroupBy(hit => hit.Quote.Source.Path))
        {
            StemRun headline = StemRun.OfHeadline(article.First().Quote);
            StemRun said = StemRun.Around(telling ? [.. article.Select(hit => hit.Quote)] : []);
            QueryTerm[] missing = [.. terms.Where(term => !headline.Has(term))];
            bool holds = missing.Length == 0;
            if (telling)
            {
                missing = [.. missing.Where(term => !said.Has(term))];
                holds = terms.Count(term => said.Has(term)) * 2 >= terms.Count
                    && (missing.Length == 0 || await OthersSayAsync(article.Key, missing, cancellationToken).ConfigureAwait(false));
            }

            if (holds && found.Count < MostArticles)
            {
                found.Add(article.Key);
            }
        }

        return found;
    }

    private async Task<bool> OthersSayAsync(string source, QueryTerm[] missing, CancellationToken cancellationToken)
    {
        foreach (QueryTerm term in missing)
        {
            if (await store.CountAsync(QuoteQuery.All.Using(synonyms).From(source).About(string.Join(' ', term.Exact)), cancellationToken).ConfigureAwait(false) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
