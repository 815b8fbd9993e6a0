using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The queries as an application puts them to this library.</summary>
internal sealed class Library(QuoteArchive archive, SyntheticCorpus corpus)
{
    public async Task<QuotePage> FindAsync(QueryKind kind, int limit)
    {
        QuoteQuery all = QuoteQuery.All.Take(limit);
        return kind switch
        {
            QueryKind.SpeakerAndTopic => await archive.SearchAsync(all.By(corpus.Speaker).About(corpus.CommonWord)),
            QueryKind.Question => (await archive.AskAsync($"what did {corpus.Speaker} say about {corpus.CommonWord}?", all)).Page,
            QueryKind.CommonWord => await archive.SearchAsync(all.About(corpus.CommonWord)),
            QueryKind.Phrase => await archive.SearchAsync(all.Phrase(corpus.Phrase)),
            QueryKind.NewestFirst => await archive.SearchAsync(all.About(corpus.CommonWord).NewestFirst()),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of query."),
        };
    }
}
