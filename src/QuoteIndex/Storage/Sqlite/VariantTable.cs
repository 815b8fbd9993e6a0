using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The statements that have variants, and which.</summary>
internal sealed class VariantTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand find = connection.Prepared("SELECT utterance, node FROM variant WHERE quote = $0", 1);
    private readonly SqliteCommand put = connection.Prepared("INSERT OR REPLACE INTO variant VALUES ($0, $1, $2)", 3);
    private readonly SqliteCommand delete = connection.Prepared("DELETE FROM variant WHERE quote = $0", 1);
    private readonly SqliteCommand move = connection.Prepared("UPDATE variant SET utterance = $1 WHERE utterance = $0", 2);

    /// <summary>The utterance of every statement that has variants.</summary>
    public static Dictionary<long, long> Utterances(SqliteConnection connection)
    {
        var utterances = new Dictionary<long, long>();
        using SqliteCommand command = connection.Command("SELECT quote, utterance FROM variant");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            utterances.Add(row.GetInt64(0), row.GetInt64(1));
        }

        return utterances;
    }

    /// <summary>The statements of an utterance, first taken in first.</summary>
    public static List<VariantRow> Members(SqliteConnection connection, long utterance)
    {
        var members = new List<VariantRow>();
        using SqliteCommand command = connection.Command("SELECT quote, node FROM variant WHERE utterance = $0 ORDER BY quote", utterance);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            members.Add(new VariantRow(row.GetInt64(0), utterance, row.GetInt64(1)));
        }

        return members;
    }

    public VariantRow? Find(long quote)
    {
        using SqliteDataReader row = find.With(quote).ExecuteReader();
        return row.Read() ? new VariantRow(quote, row.GetInt64(0), row.GetInt64(1)) : null;
    }

    public void Put(VariantRow row) => put.With(row.Quote, row.Utterance, row.Node).ExecuteNonQuery();

    public void Delete(long quote) => delete.With(quote).ExecuteNonQuery();

    /// <summary>Gives a whole utterance another name.</summary>
    public void Move(long utterance, long to) => move.With(utterance, to).ExecuteNonQuery();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
        delete.Dispose();
        move.Dispose();
    }
}
