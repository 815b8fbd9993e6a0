using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>
/// What a user would write first: SQLite's full-text index over the statements' text and context, stemmed, asked for any word of the question, ranked by
/// bm25. It knows no speakers, dates, stop words or synonyms.
/// </summary>
internal sealed partial class BagOfWords : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<Quote> quotes;

    static BagOfWords() => SQLitePCL.Batteries_V2.Init();

    public BagOfWords(IReadOnlyList<Quote> quotes)
    {
        this.quotes = quotes;
        connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run("CREATE VIRTUAL TABLE statements USING fts5(text, context, tokenize = 'porter unicode61')");
        using SqliteTransaction transaction = connection.BeginTransaction();
        for (int i = 0; i < quotes.Count; i++)
        {
            Run("INSERT INTO statements(rowid, text, context) VALUES ($1, $2, $3)", i, quotes[i].Text, quotes[i].Context);
        }

        transaction.Commit();
    }

    /// <summary>The best statements for a question.</summary>
    public IReadOnlyList<Quote> Ask(string question)
    {
        string words = string.Join(" OR ", Word.Matches(question).Select(m => $"\"{m.Value}\""));
        if (words.Length == 0)
        {
            return [];
        }

        using SqliteCommand command = Command(
            "SELECT rowid FROM statements WHERE statements MATCH $1 ORDER BY bm25(statements), rowid LIMIT $2", words, Ranking.Depth);
        using SqliteDataReader reader = command.ExecuteReader();
        var found = new List<Quote>();
        while (reader.Read())
        {
            found.Add(quotes[reader.GetInt32(0)]);
        }

        return found;
    }

    public void Dispose() => connection.Dispose();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word { get; }

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        using SqliteCommand command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }
}
