using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Overviews of a whole index, from its tables where those have the numbers already.</summary>
internal static class SqliteSummaries
{
    public static IReadOnlyList<SpeakerSummary> Speakers(SqliteConnection connection, IndexSnapshot snapshot) => ArchiveSummaries.Speakers(snapshot, sort => connection.Names(sort switch
    {
        NameSort.Speaker => "SELECT id, name FROM speaker",
        NameSort.Company => "SELECT id, name FROM company",
        _ => "SELECT id, name FROM role",
    }));

    public static IReadOnlyList<SpeakerName> Names(SqliteConnection connection)
    {
        var names = new List<SpeakerName>();
        using var row = new SqliteStatement(connection, "SELECT name, kind, quotes FROM speaker ORDER BY quotes DESC, name");
        while (row.Step())
        {
            names.Add(new SpeakerName(row.Text(0), (SpeakerKind)row.Int(1), row.Number(2)));
        }

        return names;
    }

    public static IReadOnlyDictionary<string, long> Companies(SqliteConnection connection)
    {
        var companies = new Dictionary<string, long>(StringComparer.Ordinal);
        using SqliteCommand command = connection.Command("SELECT name, quotes FROM company ORDER BY quotes DESC, name");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            companies.Add(row.Text(0), row.GetInt64(1));
        }

        return companies;
    }

    public static ArchiveStatistics Statistics(SqliteConnection connection, IndexSnapshot snapshot) => ArchiveSummaries.Statistics(
        snapshot,
        sources: connection.Scalar<long>("SELECT count(*) FROM source"),
        speakers: connection.Scalar<long>("SELECT count(*) FROM speaker"),
        companies: connection.Scalar<long>("SELECT count(*) FROM company"),
        bytes: connection.Scalar<long>("SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)"));
}
