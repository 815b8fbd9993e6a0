using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Overviews of a whole index, from its columns.</summary>
internal static class ArchiveSummaries
{
    public static IReadOnlyList<SpeakerSummary> Speakers(SqliteConnection connection, IndexSnapshot snapshot)
    {
        var companies = new Dictionary<(int Speaker, int Value), long>();
        var titles = new Dictionary<(int Speaker, int Value), long>();
        var kinds = new Dictionary<(int Speaker, int Value), long>();
        var days = new Dictionary<int, (int First, int Last)>();
        ForEach(snapshot, (columns, document) =>
        {
            int speaker = columns.Speakers[document];
            if (speaker == 0)
            {
                return;
            }

            Count(companies, (speaker, columns.Companies[document]));
            Count(titles, (speaker, columns.Roles[document]));
            Count(kinds, (speaker, (int)columns.SpeakerKindOf(document)));
            if (columns.Days[document] is var day and >= 0)
            {
                ref (int First, int Last) known = ref CollectionsMarshal.GetValueRefOrAddDefault(days, speaker, out bool exists);
                known = exists ? (Math.Min(known.First, day), Math.Max(known.Last, day)) : (day, day);
            }
        });

        Dictionary<int, string[]> companiesOf = Named(companies, connection.Names("SELECT id, name FROM company"));
        Dictionary<int, string[]> titlesOf = Named(titles, connection.Names("SELECT id, name FROM role"));
        Dictionary<int, SpeakerKind> kindOf = kinds
            .GroupBy(kind => kind.Key.Speaker)
            .ToDictionary(group => group.Key, group => (SpeakerKind)group.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Value).First().Key.Value);
        var summaries = new List<SpeakerSummary>();
        using SqliteCommand select = connection.Command("SELECT id, name, quotes FROM speaker ORDER BY quotes DESC, name");
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            int id = row.GetInt32(0);
            summaries.Add(new SpeakerSummary
            {
                Name = row.Text(1),
                Kind = kindOf[id],
                Quotes = row.GetInt64(2),
                Companies = companiesOf.GetValueOrDefault(id, []),
                Titles = titlesOf.GetValueOrDefault(id, []),
                First = days.TryGetValue(id, out (int First, int Last) range) ? DateOnly.FromDayNumber(range.First) : null,
                Last = days.ContainsKey(id) ? DateOnly.FromDayNumber(range.Last) : null,
            });
        }

        return summaries;
    }

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

    public static ArchiveStatistics Statistics(SqliteConnection connection, IndexSnapshot snapshot)
    {
        long[] kinds = new long[3];
        long attributed = 0;
        int first = int.MaxValue, last = -1;
        ForEach(snapshot, (columns, document) =>
        {
            kinds[(int)columns.KindOf(document)]++;
            attributed += columns.Speakers[document] == 0 ? 0 : 1;
            if (columns.Days[document] is var day and >= 0)
            {
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        });

        return new ArchiveStatistics
        {
            Sources = connection.Scalar<long>("SELECT count(*) FROM source"),
            Quotes = snapshot.Alive,
            Direct = kinds[(int)QuoteKind.Direct],
            Mixed = kinds[(int)QuoteKind.Mixed],
            Indirect = kinds[(int)QuoteKind.Indirect],
            Attributed = attributed,
            Speakers = connection.Scalar<long>("SELECT count(*) FROM speaker"),
            Companies = connection.Scalar<long>("SELECT count(*) FROM company"),
            First = last < 0 ? null : DateOnly.FromDayNumber(first),
            Last = last < 0 ? null : DateOnly.FromDayNumber(last),
            Bytes = connection.Scalar<long>("SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)"),
        };
    }

    private static void ForEach(IndexSnapshot snapshot, Action<SegmentColumns, int> action)
    {
        foreach (Segment segment in snapshot.Segments)
        {
            for (int i = 0; i < segment.Count; i++)
            {
                if (!segment.IsDeleted(i))
                {
                    action(segment.Columns, i);
                }
            }
        }
    }

    private static void Count(Dictionary<(int Speaker, int Value), long> counts, (int Speaker, int Value) key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    // The names each speaker has, most frequent first.
    private static Dictionary<int, string[]> Named(Dictionary<(int Speaker, int Value), long> counts, Dictionary<long, string> names) => counts
        .Where(count => count.Key.Value != 0)
        .GroupBy(count => count.Key.Speaker, count => (Name: names[count.Key.Value], count.Value))
        .ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(count => count.Value).ThenBy(count => count.Name, StringComparer.Ordinal).Select(count => count.Name).ToArray());
}
