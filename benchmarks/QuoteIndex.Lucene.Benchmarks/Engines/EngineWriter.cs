using QuoteIndex.Lucene.Benchmarks.ByHand;

namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>Writes into an index of one of the engines, each transaction durable when it is done.</summary>
internal sealed class EngineWriter : IAsyncDisposable
{
    private readonly IQuoteStore? store;
    private readonly ByHandIndex? index;

    private EngineWriter(IQuoteStore? store, ByHandIndex? index) => (this.store, this.index) = (store, index);

    public static async Task<EngineWriter> OpenAsync(Engine engine, string path) => engine == Engine.ByHand
        ? new EngineWriter(null, ByHandIndex.OpenToWrite(path))
        : new EngineWriter(await Archives.OpenStoreAsync(engine, path), null);

    /// <summary>Stores some articles of many.</summary>
    public Task WriteAsync(IReadOnlyList<SourceDocument> documents)
    {
        index?.Write(documents);
        return store?.WriteAsync(documents) ?? Task.CompletedTask;
    }

    /// <summary>Stores an article, which searches see when it is done.</summary>
    public async Task AddAsync(SourceDocument document)
    {
        await WriteAsync([document]);
        index?.Refresh();
    }

    public async ValueTask DisposeAsync()
    {
        index?.Dispose();
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }
}
