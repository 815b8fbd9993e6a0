namespace QuoteIndex;

/// <summary>The embedded store on SQLite FTS5. Safe for use by several threads at once; other processes may read while one writes.</summary>
public sealed class SqliteQuoteStore : IQuoteStore
{
    /// <summary>Opens the index file, creating it when there is none.</summary>
    /// <exception cref="QuoteIndexException">The file is no index, or of a newer version, or cannot be opened.</exception>
    public static Task<SqliteQuoteStore> OpenAsync(string path, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Opens an empty index in memory, which lives as long as the store.</summary>
    public static Task<SqliteQuoteStore> OpenInMemoryAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
