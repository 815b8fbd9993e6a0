namespace QuoteIndex.Specification;

/// <summary>How the specification opens the stores of one engine. Safe for use by several threads at once.</summary>
public abstract class StoreEngine
{
    /// <summary>Opens the index at a path, creating it when there is none.</summary>
    public abstract Task<IQuoteStore> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens an empty index in memory.</summary>
    public abstract Task<IQuoteStore> OpenInMemoryAsync(CancellationToken cancellationToken);

    /// <summary>Makes the index at a path, which no store has open, one of another version of the engine's format.</summary>
    public abstract Task SetVersionAsync(string path, int version);

    /// <summary>Puts something at a path that is not of QuoteIndex, as another program would have left it.</summary>
    public abstract Task WriteForeignAsync(string path);
}
