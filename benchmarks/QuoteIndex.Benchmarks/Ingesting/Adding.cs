using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>Adds articles of one quote each, one a transaction, to copies of an index of this library and of a hand-written one.</summary>
internal sealed class Adding : IAsyncDisposable
{
    private readonly IndexCopy ourCopy;
    private readonly IndexCopy theirCopy;
    private readonly SqliteQuoteStore store;
    private readonly HandWrittenIndex index;
    private readonly IEnumerator<SourceDocument> ours;
    private readonly IEnumerator<SourceDocument> theirs;

    private Adding(SyntheticCorpus corpus, IndexCopy ourCopy, IndexCopy theirCopy, SqliteQuoteStore store)
    {
        this.ourCopy = ourCopy;
        this.theirCopy = theirCopy;
        this.store = store;
        index = HandWrittenIndex.Open(theirCopy.Path, corpus.Text);
        ours = corpus.MoreArticles().GetEnumerator();
        theirs = corpus.MoreArticles().GetEnumerator();
    }

    public static async Task<Adding> OpenAsync(SyntheticCorpus corpus, CorpusFiles files)
    {
        var ours = new IndexCopy(files.Library.Path);
        return new Adding(corpus, ours, new IndexCopy(files.HandWritten.Path), await SqliteQuoteStore.OpenAsync(ours.Path));
    }

    public void ByHand() => index.Write([Next(theirs)]);

    public Task ByLibraryAsync() => store.WriteAsync([Next(ours)]);

    public async ValueTask DisposeAsync()
    {
        ours.Dispose();
        theirs.Dispose();
        index.Dispose();
        await store.DisposeAsync();
        ourCopy.Dispose();
        theirCopy.Dispose();
    }

    private static SourceDocument Next(IEnumerator<SourceDocument> articles)
    {
        articles.MoveNext();
        return articles.Current;
    }
}
