using QuoteIndex.Corrections;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>What people have corrected, kept in a table beside the quotes.</summary>
/// <param name="session">A session in a write transaction.</param>
/// <param name="put">Puts a source in place of what is at its location.</param>
internal sealed class CorrectionTable(SqliteSession session, Action<SourceDocument> put) : ICorrectionTable
{
    /// <summary>All corrections, by location.</summary>
    public static IReadOnlyList<Correction> All(SqliteSession session) =>
        [.. session.Rows("SELECT corrections FROM correction ORDER BY location").Select(row => row.Text(0)).SelectMany(CorrectedSources.Read)];

    public string? Read(string location) =>
        session.Rows("SELECT corrections FROM correction WHERE location = ?1", location).Select(row => row.Text(0)).FirstOrDefault();

    public void Write(string location, string? corrections)
    {
        if (corrections is null)
        {
            session.Execute("DELETE FROM correction WHERE location = ?1", location);
        }
        else
        {
            session.Execute("INSERT OR REPLACE INTO correction VALUES (?1, ?2)", location, corrections);
        }
    }

    public SourceDocument? Source(string location)
    {
        (StoredSource? source, long first, long last) = session.Rows("SELECT path, fingerprint, first, last FROM source WHERE location = ?1", location)
            .Select(row => (new StoredSource(location, row.Text(0), row.Text(1)), row.Number(2), row.Number(3))).FirstOrDefault();
        if (source is null)
        {
            return null;
        }

        var quotes = new List<Quote>();
        for (long id = first; id <= last; id++)
        {
            quotes.Add(session.Quotes.Read(id) ?? throw new InvalidDataException("A quote is missing."));
        }

        return new SourceDocument(source, quotes);
    }

    public void Put(SourceDocument source) => put(source);
}
