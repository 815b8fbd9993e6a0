using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Overviews of a whole index.</summary>
internal static class ArchiveSummaries
{
    public static IReadOnlyList<SpeakerSummary> Speakers(SqliteConnection connection)
    {
        Dictionary<long, List<string>> companies = Grouped(
            connection,
            "SELECT q.speaker, c.name FROM quote q JOIN company c ON c.id = q.company WHERE q.speaker IS NOT NULL GROUP BY 1, 2 ORDER BY count(*) DESC, c.name");
        Dictionary<long, List<string>> titles = Grouped(
            connection,
            "SELECT q.speaker, t.title FROM quote q JOIN quote_text t ON t.id = q.id WHERE q.speaker IS NOT NULL AND t.title IS NOT NULL GROUP BY 1, 2 ORDER BY count(*) DESC, t.title");
        var kinds = new Dictionary<long, SpeakerKind>();
        using (SqliteCommand command = connection.Command("SELECT speaker, speaker_kind FROM quote WHERE speaker IS NOT NULL GROUP BY 1, 2 ORDER BY count(*) DESC, 2"))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                kinds.TryAdd(row.GetInt64(0), (SpeakerKind)row.GetInt32(1));
            }
        }

        var summaries = new List<SpeakerSummary>();
        using SqliteCommand select = connection.Command(
            "SELECT s.id, s.name, count(*), min(q.day), max(q.day) FROM quote q JOIN speaker s ON s.id = q.speaker GROUP BY s.id ORDER BY 3 DESC, s.name");
        using SqliteDataReader speaker = select.ExecuteReader();
        while (speaker.Read())
        {
            long id = speaker.GetInt64(0);
            summaries.Add(new SpeakerSummary
            {
                Name = speaker.Text(1),
                Kind = kinds[id],
                Quotes = speaker.GetInt64(2),
                Companies = companies.GetValueOrDefault(id, []),
                Titles = titles.GetValueOrDefault(id, []),
                First = speaker.DayOrNull(3),
                Last = speaker.DayOrNull(4),
            });
        }

        return summaries;
    }

    public static IReadOnlyDictionary<string, long> Companies(SqliteConnection connection)
    {
        var companies = new Dictionary<string, long>(StringComparer.Ordinal);
        using SqliteCommand command = connection.Command(
            "SELECT c.name, count(*) FROM quote q JOIN company c ON c.id = q.company GROUP BY c.id ORDER BY 2 DESC, c.name");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            companies.Add(row.Text(0), row.GetInt64(1));
        }

        return companies;
    }

    public static ArchiveStatistics Statistics(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Command(
            """
            SELECT (SELECT count(*) FROM source), count(*), coalesce(sum(kind = 0), 0), coalesce(sum(kind = 1), 0),
                   coalesce(sum(kind = 2), 0), count(speaker), count(DISTINCT speaker), count(DISTINCT company), min(day), max(day),
                   (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)
            FROM quote
            """);
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        return new ArchiveStatistics
        {
            Sources = row.GetInt64(0),
            Quotes = row.GetInt64(1),
            Direct = row.GetInt64(2),
            Mixed = row.GetInt64(3),
            Indirect = row.GetInt64(4),
            Attributed = row.GetInt64(5),
            Speakers = row.GetInt64(6),
            Companies = row.GetInt64(7),
            First = row.DayOrNull(8),
            Last = row.DayOrNull(9),
            Bytes = row.GetInt64(10),
        };
    }

    private static Dictionary<long, List<string>> Grouped(SqliteConnection connection, string sql)
    {
        var groups = new Dictionary<long, List<string>>();
        using SqliteCommand command = connection.Command(sql);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long id = row.GetInt64(0);
            if (!groups.TryGetValue(id, out List<string>? group))
            {
                groups[id] = group = [];
            }

            group.Add(row.Text(1));
        }

        return groups;
    }
}
