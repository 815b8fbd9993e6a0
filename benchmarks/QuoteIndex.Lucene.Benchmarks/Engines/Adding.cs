using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>Adds articles of one quote each, one a transaction, to a copy of an engine's index.</summary>
internal sealed class Adding : IAsyncDisposable
{
    private readonly CorpusFile copy;
    private readonly EngineWriter writing;
    private readonly IEnumerator<SourceDocument> articles;

    private Adding(CorpusFile copy, EngineWriter writing, SyntheticCorpus corpus)
    {
        this.copy = copy;
        this.writing = writing;
        articles = corpus.MoreArticles().GetEnumerator();
    }

    public static async Task<Adding> OpenAsync(Engine engine, EngineFiles files, SyntheticCorpus corpus)
    {
        CorpusFile copy = files[engine].Copy();
        return new Adding(copy, await EngineWriter.OpenAsync(engine, copy.Path), corpus);
    }

    public Task AddAsync()
    {
        articles.MoveNext();
        return writing.AddAsync(articles.Current);
    }

    public async ValueTask DisposeAsync()
    {
        articles.Dispose();
        await writing.DisposeAsync();
        copy.Delete();
    }
}
