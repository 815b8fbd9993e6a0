using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Overviews of a whole index: names from its tables, numbers from its columns.</summary>
internal static class SqliteSummaries
{
    public static IReadOnlyList<SpeakerSummary> Speakers(SqliteConnection connection, IndexSnapshot snapshot) => ArchiveSummaries.Speakers(snapshot, sort => connection.Names(sort switch
    {
        NameSort.Speaker => "SELECT id, name FROM speaker",
        NameSort.Company => "SELECT id, name FROM company",
        _ => "SELECT id, name FROM role",
    }));

    /// <summary>The named speakers, most quoted first.</summary>
    /// <param name="session">A session in a transaction.</param>
    /// <param name="read">Reads the state of the index; asked for when the names are read, which another thread may use to read the state.</param>
    public static IReadOnlyList<SpeakerName> Names(SqliteSession session, Func<SqliteSession, IndexSnapshot> read)
    {
        List<(int Number, string Name, SpeakerKind Kind)> names =
            [.. session.Rows("SELECT id, name, kind FROM speaker").Select(row => (row.Int(0), row.Text(1), (SpeakerKind)row.Int(2)))];
        return ArchiveSummaries.Names(read(session), names);
    }

    public static IReadOnlyDictionary<string, long> Companies(SqliteSession session, Func<SqliteSession, IndexSnapshot> read)
    {
        List<(int Number, string Name)> names = [.. session.Rows("SELECT id, name FROM company").Select(row => (row.Int(0), row.Text(1)))];
        return ArchiveSummaries.Companies(read(session), names);
    }

    public static ArchiveStatistics Statistics(SqliteConnection connection, IndexSnapshot snapshot) => ArchiveSummaries.Statistics(
        snapshot,
        sources: connection.Scalar<long>("SELECT count(*) FROM source"),
        speakers: connection.Scalar<long>("SELECT count(*) FROM speaker"),
        companies: connection.Scalar<long>("SELECT count(*) FROM company"),
        bytes: connection.Scalar<long>("SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)"));
}
