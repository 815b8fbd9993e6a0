namespace QuoteIndex.Specification;

/// <summary>A part of what every engine must do. An engine's tests derive each of them; <see cref="CompletenessSpecification"/> sees to it.</summary>
/// <param name="engine">The engine that is tested.</param>
public abstract class StoreSpecification(StoreEngine engine)
{
    /// <summary>The engine that is tested.</summary>
    protected StoreEngine Engine { get; } = engine;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty store in memory.</summary>
    protected Task<IQuoteStore> StoreAsync() => Engine.OpenInMemoryAsync(Cancel);

    /// <summary>A store in memory with these statements, those of a path in one source.</summary>
    protected async Task<IQuoteStore> StoreAsync(params Quote[] quotes)
    {
        IQuoteStore store = await StoreAsync();
        await store.WriteAsync(Samples.Documents(quotes), Cancel);
        return store;
    }

    /// <summary>An archive on <see cref="StoreAsync(Quote[])"/>.</summary>
    protected async Task<QuoteArchive> ArchiveAsync(params Quote[] quotes) => await QuoteArchive.OpenAsync(await StoreAsync(quotes));
}
