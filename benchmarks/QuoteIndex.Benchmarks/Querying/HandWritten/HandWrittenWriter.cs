using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Benchmarks.Querying.HandWritten;

/// <summary>Writes quotes with commands that stay prepared.</summary>
internal sealed class HandWrittenWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<string> fields;
    private readonly SqliteCommand quotes;
    private readonly SqliteCommand words;

    public HandWrittenWriter(SqliteConnection connection, IReadOnlyList<string> fields)
    {
        this.connection = connection;
        this.fields = fields;
        quotes = Command(HandWrittenRow.Columns, values => $"INSERT INTO quote VALUES (NULL, {values}) RETURNING id");
        words = Command(fields.Count + 1, values => $"INSERT INTO quote_fts (rowid, {string.Join(", ", fields)}) VALUES ({values})");
    }

    /// <summary>Stores the documents in one transaction.</summary>
    public void Write(IEnumerable<SourceDocument> documents)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        quotes.Transaction = words.Transaction = transaction;
        foreach (Quote quote in documents.SelectMany(document => document.Quotes))
        {
            Bind(quotes, HandWrittenRow.Values(quote));
            object id = quotes.ExecuteScalar()!;
            Bind(words, [id, .. fields.Select(field => Text(quote, field))]);
            words.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        quotes.Dispose();
        words.Dispose();
    }

    private static string? Text(Quote quote, string field) => field switch
    {
        "text" => quote.Text,
        "context" => quote.Context,
        "preceding" => quote.Preceding,
        _ => quote.Source.Title,
    };

    private static void Bind(SqliteCommand command, object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private SqliteCommand Command(int count, Func<string, string> sql)
    {
        SqliteCommand command = connection.CreateCommand();
        string[] names = [.. Enumerable.Range(0, count).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture))];
        command.CommandText = sql(string.Join(", ", names));
        Array.ForEach(names, name => command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value }));
        return command;
    }
}
