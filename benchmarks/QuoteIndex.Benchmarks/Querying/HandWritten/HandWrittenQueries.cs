using Microsoft.Data.Sqlite;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying.HandWritten;

/// <summary>
/// The queries as SQL by hand. The first ten are found by their ids alone, and their rows read after: FTS5 would sort whole
/// rows. Each command is prepared once and used again.
/// </summary>
internal sealed class HandWrittenQueries : IDisposable
{
    private const string Words = "FROM quote_fts WHERE quote_fts MATCH $match";
    private const string WordsAndQuotes = "FROM quote_fts JOIN quote q ON q.id = quote_fts.rowid WHERE quote_fts MATCH $match";
    private const string OfSpeaker = " AND q.speaker = $speaker";

    private readonly SqliteConnection connection;
    private readonly AskedFor asked;
    private readonly string bm25;
    private readonly Dictionary<QueryKind, SqliteCommand> commands = [];

    public HandWrittenQueries(SqliteConnection connection, AskedFor asked, int fields)
    {
        this.connection = connection;
        this.asked = asked;
        bm25 = fields switch
        {
            1 => "bm25(quote_fts)",
            3 => "bm25(quote_fts, 4.0, 1.0, 0.5)",
            _ => "bm25(quote_fts, 4.0, 1.0, 0.7, 0.5)",
        };
    }

    public Answer Find(QueryKind kind, int limit)
    {
        if (!commands.TryGetValue(kind, out SqliteCommand? command))
        {
            commands[kind] = command = Prepare(kind);
        }

        command.Parameters["$limit"].Value = limit;
        switch (kind)
        {
            case QueryKind.Count:
                return Answer.Of((long)command.ExecuteScalar()!);
            case QueryKind.Facet:
                return Answer.Of(Rows(command, row => new FacetValue(row.GetString(0), row.GetInt64(1))));
            default:
                return Answer.Of(Rows(command, HandWrittenRow.Read));
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in commands.Values)
        {
            command.Dispose();
        }
    }

    private static List<T> Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    private string Sql(QueryKind kind) => kind switch
    {
        QueryKind.SpeakerAndWord or QueryKind.Question => Load($"SELECT q.id, {bm25} AS r {WordsAndQuotes}{OfSpeaker} ORDER BY r LIMIT $limit", "f.r"),
        QueryKind.SpeakerCompanyDates => Load(
            $"SELECT q.id, q.day {WordsAndQuotes}{OfSpeaker} AND q.company = $company AND q.day BETWEEN $from AND $to ORDER BY q.day DESC, q.id LIMIT $limit",
            "f.day DESC, f.id"),
        QueryKind.NewestFirst => Load($"SELECT q.id, q.day {WordsAndQuotes} ORDER BY q.day DESC, q.id LIMIT $limit", "f.day DESC, f.id"),
        QueryKind.Count => "SELECT count(*) " + Words,
        QueryKind.Facet =>
            $"SELECT q.speaker, count(*) AS quotes {WordsAndQuotes} AND q.speaker IS NOT NULL GROUP BY q.speaker ORDER BY quotes DESC, q.speaker LIMIT {Library.FacetValues}",
        _ => Load($"SELECT rowid AS id, {bm25} AS r {Words} ORDER BY r LIMIT $limit", "f.r"),
    };

    private static string Load(string ids, string order) => $"SELECT q.* FROM ({ids}) f JOIN quote q ON q.id = f.id ORDER BY {order}";

    // No headline has a word that is asked for, so none needs to be left out.
    private string Match(QueryKind kind) => kind switch
    {
        QueryKind.RareWord => asked.RareWord,
        QueryKind.VeryCommonWord => asked.VeryCommonWord,
        QueryKind.AllWords => asked.AllWords.Replace(" ", " AND ", StringComparison.Ordinal),
        QueryKind.AnyWord => asked.AnyWords.Replace(" ", " OR ", StringComparison.Ordinal),
        QueryKind.Phrase => $"text : \"{asked.Phrase}\"",
        QueryKind.Prefix => $"text : {asked.Prefix}*",
        _ => asked.CommonWord,
    };

    private SqliteCommand Prepare(QueryKind kind)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = Sql(kind);
        command.Parameters.AddWithValue("$match", Match(kind));
        command.Parameters.AddWithValue("$limit", 0);
        command.Parameters.AddWithValue("$speaker", asked.Speaker);
        command.Parameters.AddWithValue("$company", asked.Company);
        command.Parameters.AddWithValue("$from", HandWrittenRow.Day(asked.From));
        command.Parameters.AddWithValue("$to", HandWrittenRow.Day(asked.To));
        return command;
    }
}
