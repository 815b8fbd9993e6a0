using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>Adds articles of one quote each, one a transaction, to an index of this library and to a hand-written one.</summary>
internal sealed class Adding : IAsyncDisposable
{
    private readonly SqliteQuoteStore store;
    private readonly HandWrittenIndex index;
    private readonly IEnumerator<SourceDocument> ours;
    private readonly IEnumerator<SourceDocument> theirs;

    private Adding(SyntheticCorpus corpus, SqliteQuoteStore store, HandWrittenIndex index)
    {
        this.store = store;
        this.index = index;
        ours = corpus.MoreArticles().GetEnumerator();
        theirs = corpus.MoreArticles().GetEnumerator();
    }

    public static async Task<Adding> OpenAsync(SyntheticCorpus corpus, string library, string handWritten) =>
        new(corpus, await SqliteQuoteStore.OpenAsync(library), HandWrittenIndex.Open(handWritten, corpus.Text));

    public void ByHand() => index.Write([Next(theirs)]);

    public Task ByLibraryAsync() => store.WriteAsync([Next(ours)]);

    public async ValueTask DisposeAsync()
    {
        ours.Dispose();
        theirs.Dispose();
        index.Dispose();
        await store.DisposeAsync();
    }

    private static SourceDocument Next(IEnumerator<SourceDocument> articles)
    {
        articles.MoveNext();
        return articles.Current;
    }
}
