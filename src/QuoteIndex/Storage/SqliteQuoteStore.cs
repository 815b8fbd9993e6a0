using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex;

/// <summary>
/// The embedded store: quotes in tables of SQLite, their words in an inverted index of our own that is kept there too. A file is in WAL mode: any
/// number of threads and processes may read while one writes. Safe for use by several threads at once.
/// </summary>
public sealed class SqliteQuoteStore : IQuoteStore
{
    private readonly SqliteDatabase database;
    private readonly SnapshotReader snapshots = new();

    private SqliteQuoteStore(SqliteDatabase database) => this.database = database;

    /// <summary>Opens the index file, creating it when there is none.</summary>
    /// <exception cref="QuoteIndexException">The file is no index, is of a newer version, or cannot be opened; the message says what to do.</exception>
    public static async Task<SqliteQuoteStore> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new SqliteQuoteStore(await SqliteDatabase.OpenAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Opens an empty index in memory, which lives as long as the store.</summary>
    public static async Task<SqliteQuoteStore> OpenInMemoryAsync(CancellationToken cancellationToken = default) =>
        new(await SqliteDatabase.OpenAsync(null, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyDictionary<string, StoredSource>>(
            session =>
            {
                var sources = new Dictionary<string, StoredSource>(StringComparer.Ordinal);
                using SqliteCommand command = session.Connection.Command("SELECT location, path, fingerprint FROM source");
                using SqliteDataReader row = command.ExecuteReader();
                while (row.Read())
                {
                    sources.Add(row.Text(0), new StoredSource(row.Text(0), row.Text(1), row.Text(2)));
                }

                return sources;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        snapshots.Remember(await database.WriteAsync(
            session => QuoteWriter.Write(session, snapshots.Known, sources), QuoteWriter.IsBrief(sources), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(locations);
        (int removed, KnownIndex index) = await database.WriteAsync(
            session => QuoteWriter.Remove(session, snapshots.Known, locations), brief: false, cancellationToken).ConfigureAwait(false);
        snapshots.Remember(index);
        return removed;
    }

    /// <inheritdoc/>
    public async Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        snapshots.Remember(await database.WriteAsync(
            session => QuoteWriter.Correct(session, snapshots.Known, corrections), brief: false, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(CorrectionTable.All, cancellationToken);

    /// <inheritdoc/>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(session => new QuoteSearch(new SqliteIndexState(snapshots, session), query).Run(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Holds a few thousand quotes at a time. A quote that is removed meanwhile is left out.</remarks>
    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return QuoteStream.Of(this, query, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => SqliteSummaries.Names(session, snapshots.Read), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => SqliteSummaries.Speakers(session.Connection, snapshots.Read(session)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => SqliteSummaries.Companies(session, snapshots.Read), cancellationToken);

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => SqliteSummaries.Statistics(session.Connection, snapshots.Read(session)), cancellationToken);

    /// <inheritdoc/>
    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => session.Revision(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();
}
