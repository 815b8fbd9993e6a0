using Microsoft.Data.Sqlite;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying.HandWritten;

/// <summary>
/// The queries as SQL by hand. The first ten are found by their ids alone, and their rows read after: FTS5 would sort whole
/// rows. Each command is prepared once and used again.
/// </summary>
internal sealed class HandWrittenQueries : IHandWritten, IDisposable
{
    private const string Words = "FROM quote_fts WHERE quote_fts MATCH $match";
    private const string WordsAndQuotes = "FROM quote_fts JOIN quote q ON q.id = quote_fts.rowid WHERE quote_fts MATCH $match";
    private const string OfSpeaker = " AND q.speaker = $speaker";

    private readonly SqliteConnection connection;
    private readonly AskedFor asked;
    private readonly string bm25;
    private readonly Dictionary<(QueryKind Kind, bool Tuned), SqliteCommand> commands = [];

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

    public Answer Find(QueryKind kind, int limit) => Find(kind, tuned: false, limit);

    /// <summary>True when somebody who reads query plans and knows the data would overrule the planner's choice.</summary>
    public static bool CanTune(QueryKind kind) => kind is QueryKind.SpeakerAndWord or QueryKind.Question or QueryKind.NewestFirst;

    /// <summary>The same with the planner's choice overruled.</summary>
    public Answer FindTuned(QueryKind kind, int limit) => Find(kind, tuned: true, limit);

    public void Dispose()
    {
        foreach (SqliteCommand command in commands.Values)
        {
            command.Dispose();
        }
    }

    private Answer Find(QueryKind kind, bool tuned, int limit)
    {
        if (!commands.TryGetValue((kind, tuned), out SqliteCommand? command))
        {
            commands[(kind, tuned)] = command = Prepare(kind, tuned ? TunedSql(kind) : Sql(kind));
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

    // The speaker's quotes as a set beside the match; the days from the newest on, each quote asked whether it has the word.
    private string TunedSql(QueryKind kind) => kind switch
    {
        QueryKind.SpeakerAndWord or QueryKind.Question =>
            Load($"SELECT rowid AS id, {bm25} AS r {Words} AND +rowid IN (SELECT id FROM quote WHERE speaker = $speaker) ORDER BY r LIMIT $limit", "f.r"),
        QueryKind.NewestFirst =>
            "SELECT q.* FROM quote q CROSS JOIN quote_fts ON quote_fts.rowid = q.id WHERE quote_fts MATCH $match ORDER BY q.day DESC LIMIT $limit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No other SQL is known to be faster."),
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

    private SqliteCommand Prepare(QueryKind kind, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", Match(kind));
        command.Parameters.AddWithValue("$limit", 0);
        command.Parameters.AddWithValue("$speaker", asked.Speaker);
        command.Parameters.AddWithValue("$company", asked.Company);
        command.Parameters.AddWithValue("$from", HandWrittenRow.Day(asked.From));
        command.Parameters.AddWithValue("$to", HandWrittenRow.Day(asked.To));
        return command;
    }
}
