namespace QuoteIndex;

/// <summary>How an application uses QuoteIndex; set by <c>services.AddQuoteIndex(options => …)</c>, checked when the application starts.</summary>
/// <remarks>Can be bound to configuration. Not safe for changes by several threads; it is read when the first service of QuoteIndex is made.</remarks>
public sealed class QuoteIndexOptions
{
    /// <summary>The index file, created when there is none; its folder must exist. Either this or <see cref="StoreFactory"/> is set. Default null.</summary>
    public string? IndexPath { get; set; }

    /// <summary>
    /// Opens a store of another engine, in place of <see cref="IndexPath"/>; the container disposes of it. Called when the archive is first used, and
    /// again when that failed. Default null.
    /// </summary>
    public Func<IServiceProvider, CancellationToken, Task<IQuoteStore>>? StoreFactory { get; set; }

    /// <summary>What other words count for those asked for. Default <see cref="Synonyms.Default"/>.</summary>
    public Synonyms Synonyms { get; set; } = Synonyms.Default;

    /// <summary>
    /// How the files of watched folders are read and taken in; <see cref="IngestOptions.Prune"/> removes the statements of files that are gone.
    /// <see cref="IngestOptions.Include"/> applies besides what has changed. A watched folder may be empty, whatever
    /// <see cref="IngestOptions.AllowEmpty"/> is.
    /// </summary>
    // Copies: binding configuration writes into the values that it finds, and those of Default are everybody's.
    public IngestOptions Ingest { get; set; } = new()
    {
        Reading = new() { Fields = RecordFields.Default with { }, Unpacking = new() },
        Extraction = new(),
    };

    /// <summary>The folders that are watched, and when they are looked at. Default: none.</summary>
    public WatchingOptions Watching { get; set; } = new();
}
