using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using QuoteIndex.Querying;
using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex;

/// <summary>
/// The embedded store, on SQLite's full-text index FTS5. A file is in WAL mode: any number of threads and processes may
/// read while one writes. Safe for use by several threads at once.
/// </summary>
public sealed class SqliteQuoteStore : IQuoteStore
{
    // So many quotes of a stream are held at a time.
    private const int Batch = 256;

    private readonly SqliteDatabase database;

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
            connection =>
            {
                var sources = new Dictionary<string, StoredSource>(StringComparer.Ordinal);
                using SqliteCommand command = connection.Command("SELECT location, path, fingerprint FROM source");
                using SqliteDataReader row = command.ExecuteReader();
                while (row.Read())
                {
                    sources.Add(row.Text(0), new StoredSource(row.Text(0), row.Text(1), row.Text(2)));
                }

                return sources;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return database.WriteAsync(connection => QuoteWriter.Write(connection, sources), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(locations);
        return database.WriteAsync(connection => QuoteWriter.Remove(connection, locations), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(
            connection =>
            {
                var plan = new SearchPlan(query);
                int offset = query.Offset + (query.Cursor is null ? 0 : int.Parse(query.Cursor, System.Globalization.CultureInfo.InvariantCulture));
                long total = plan.Count(connection);
                List<QuoteHit> hits = Load(connection, plan.Find(connection, offset, query.PageSize), new Highlighter(query.Filter, query.Synonyms ?? Synonyms.Default));
                return new QuotePage
                {
                    Query = query,
                    Total = total,
                    Hits = hits,
                    Cursor = hits.Count > 0 && offset + hits.Count < total ? (offset + hits.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                };
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Holds eight bytes for every hit, and the quotes of a few hundred at a time. A quote that is removed meanwhile is left out.</remarks>
    public async IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<(long, double)> found = await database.ReadAsync(
            connection => new SearchPlan(query).Find(connection, query.Offset, int.MaxValue), cancellationToken).ConfigureAwait(false);
        var highlighter = new Highlighter(query.Filter, query.Synonyms ?? Synonyms.Default);
        for (int start = 0; start < found.Count; start += Batch)
        {
            List<(long, double)> batch = found.GetRange(start, Math.Min(Batch, found.Count - start));
            foreach (QuoteHit hit in await database.ReadAsync(connection => Load(connection, batch, highlighter), cancellationToken).ConfigureAwait(false))
            {
                yield return hit;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ArchiveSummaries.Speakers, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ArchiveSummaries.Companies, cancellationToken);

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ArchiveSummaries.Statistics, cancellationToken);

    /// <inheritdoc/>
    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(connection => connection.Scalar<long>("SELECT value FROM meta WHERE name = 'revision'"), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static List<QuoteHit> Load(SqliteConnection connection, List<(long Id, double Score)> found, Highlighter highlighter)
    {
        var hits = new List<QuoteHit>(found.Count);
        using var reader = new QuoteReader(connection);
        foreach ((long id, double score) in found)
        {
            if (reader.Read(id) is { } quote)
            {
                hits.Add(new QuoteHit { Quote = quote, Score = score, Highlights = highlighter.Find(quote.Text) });
            }
        }

        return hits;
    }
}
