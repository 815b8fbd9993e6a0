using QuoteIndex.Corrections;
using QuoteIndex.Lucene.Index;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Lucene.Writing;
using QuoteIndex.Storage;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex;

/// <summary>
/// Keeps quotes in a Lucene.Net index, a folder, for large collections. Any number of threads and processes may read while one process writes;
/// others wait for their turn. Finds the same statements as <see cref="SqliteQuoteStore"/>. Safe for use by several threads at once.
/// </summary>
/// <example><code>await using var archive = await QuoteArchive.OpenAsync(LuceneQuoteStore.At("quotes"));</code></example>
public sealed class LuceneQuoteStore : IQuoteStore
{
    private readonly LuceneIndex index;
    private int disposed;

    private LuceneQuoteStore(LuceneIndex index) => this.index = index;

    /// <summary>Opens the index in a folder, creating it when there is none.</summary>
    /// <exception cref="QuoteIndexException">The folder holds something else or an index of a newer version, or cannot be opened; the message says what to do.</exception>
    public static LuceneQuoteStore At(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Guard(path, () => new LuceneQuoteStore(OpenIndexes.Take(path)));
    }

    /// <summary>The same with an index of its own, as another process would have it.</summary>
    internal static LuceneQuoteStore Alone(string folder) => Guard(folder, () => new LuceneQuoteStore(LuceneIndex.Open(folder)));

    /// <summary>Opens an empty index in memory, which lives as long as the store.</summary>
    public static LuceneQuoteStore InMemory() => new(LuceneIndex.OpenInMemory());

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(snapshot => SourceDocuments.All(snapshot), cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return WriteAsync(
            transaction =>
            {
                var corrections = new CorrectedSources(transaction);
                foreach (SourceDocument source in sources)
                {
                    transaction.Put(corrections.Correct(source));
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(locations);
        int removed = 0;
        await WriteAsync(transaction => removed = locations.Count(transaction.Remove), cancellationToken).ConfigureAwait(false);
        return removed;
    }

    /// <inheritdoc/>
    public Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return WriteAsync(transaction => new CorrectedSources(transaction).Change(corrections), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) => ReadAsync<IReadOnlyList<Correction>>(
        snapshot => [.. CorrectionDocuments.All(snapshot).SelectMany(source => CorrectedSources.Read(source.Corrections))], cancellationToken);

    /// <inheritdoc/>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync(
            snapshot =>
            {
                using LuceneIndexState state = snapshot.Begin();
                return new QuoteSearch(state, query).Run(cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Holds a few thousand quotes at a time. A quote that is removed meanwhile is left out.</remarks>
    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return QuoteStream.Of(this, query, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default) => ReadAsync(NameSummaries.Speakers, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(snapshot => ArchiveSummaries.Speakers(snapshot.Index, snapshot.NamesOf), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) => ReadAsync(NameSummaries.Companies, cancellationToken);

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => ReadAsync(
        snapshot => ArchiveSummaries.Statistics(
            snapshot.Index,
            sources: SourceDocuments.Count(snapshot),
            speakers: NameSummaries.Speakers(snapshot).Count,
            companies: NameSummaries.Companies(snapshot).Count,
            bytes: index.Bytes()),
        cancellationToken);

    /// <inheritdoc/>
    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) => ReadAsync(snapshot => snapshot.Index.Revision, cancellationToken);

    /// <summary>Closes the index; the last store of this process that has it open waits for merges that are under way.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref disposed, 1) == 0 ? new ValueTask(Task.Run(() => OpenIndexes.Return(index))) : ValueTask.CompletedTask;

    private static T Guard<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (IndexErrors.IsOfIndex(error))
        {
            throw IndexErrors.Explain(error, folder);
        }
    }

    private Task<T> ReadAsync<T>(Func<LuceneSnapshot, T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        return PoolThread.RunBriefAsync(
            () =>
            {
                T result = Guard(index.Folder, () => index.Read(work));
                cancellationToken.ThrowIfCancellationRequested();
                return Task.FromResult(result);
            },
            cancellationToken);
    }

    private Task WriteAsync(Action<Transaction> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        return Task.Run(
            async () =>
            {
                try
                {
                    await index.WriteAsync(
                        (writer, snapshot) =>
                        {
                            using var transaction = new Transaction(writer, snapshot, snapshot.State, cancellationToken);
                            work(transaction);
                            return transaction.Complete();
                        },
                        cancellationToken).ConfigureAwait(false);
                }
                catch (Exception error) when (IndexErrors.IsOfIndex(error))
                {
                    throw IndexErrors.Explain(error, index.Folder);
                }
            },
            cancellationToken);
    }
}
