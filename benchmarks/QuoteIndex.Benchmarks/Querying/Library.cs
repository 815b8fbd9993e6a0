using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The queries as an application puts them to this library.</summary>
internal sealed class Library(QuoteArchive archive, AskedFor asked)
{
    // The others know no synonyms, and which words of the corpus have some must not depend on our lists.
    private static readonly QuoteQuery All = QuoteQuery.All.Using(Synonyms.None);

    /// <summary>How many values of a facet are asked for.</summary>
    public const int FacetValues = 10;

    /// <summary>The query as the fluent API makes it; of a question, what it says.</summary>
    public QuoteQuery Query(QueryKind kind, int limit)
    {
        QuoteQuery all = All.Take(limit);
        return kind switch
        {
            QueryKind.RareWord => all.About(asked.RareWord),
            QueryKind.CommonWord => all.About(asked.CommonWord),
            QueryKind.VeryCommonWord => all.About(asked.VeryCommonWord),
            QueryKind.AllWords => all.About(asked.AllWords),
            QueryKind.AnyWord => all.About(asked.AnyWords, WordMatch.Any),
            QueryKind.Phrase => all.Phrase(asked.Phrase),
            QueryKind.SpeakerAndWord or QueryKind.Question => all.By(asked.Speaker).About(asked.CommonWord),
            QueryKind.SpeakerCompanyDates =>
                all.By(asked.Speaker).Of(asked.Company).Between(asked.From, asked.To).About(asked.CommonWord).NewestFirst(),
            QueryKind.NewestFirst => all.About(asked.CommonWord).NewestFirst(),
            QueryKind.Prefix => all.Prefix(asked.Prefix),
            QueryKind.Count => All.About(asked.CommonWord).Take(0),
            QueryKind.Facet => All.About(asked.CommonWord).Take(0).CountedBy(QuoteFacet.Speaker).TakeValues(FacetValues),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of query."),
        };
    }

    public async Task<QuotePage> FindAsync(QueryKind kind, int limit) => kind == QueryKind.Question
        ? (await archive.AskAsync($"what did {asked.Speaker} say about {asked.CommonWord}?", All.Take(limit))).Page
        : await archive.SearchAsync(Query(kind, limit));

    /// <exception cref="NotSupportedException">The store counts no facets.</exception>
    public static Answer Read(QueryKind kind, QuotePage page) => kind switch
    {
        QueryKind.Count => Answer.Of(page.Total),
        QueryKind.Facet => Answer.Of((page.Facets.Count == 1 ? page.Facets[0] : throw new NotSupportedException("no facets in the page")).Values),
        _ => Answer.Of([.. page.Hits.Select(hit => hit.Quote)]),
    };
}
