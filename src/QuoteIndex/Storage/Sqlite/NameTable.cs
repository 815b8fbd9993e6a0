using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The names of one sort within a write: their numbers, and how many quotes have gained or lost each. Names nobody has any
/// more are removed at the end.
/// </summary>
internal sealed class NameTable(SqliteConnection connection, string table, Func<string, int, long> insert)
{
    private readonly SqliteCommand find = connection.Prepared($"SELECT id FROM {table} WHERE name = $0", 1);
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> changes = [];

    /// <summary>The number of a name that one more quote has; 0 for null. A new name is one of the kind given.</summary>
    public int Take(string? name, int kind = 0)
    {
        if (name is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(name, out long number))
        {
            numbers[name] = number = find.With(name).ExecuteScalar() is long known ? known : insert(name, kind);
        }

        Change(number, 1);
        return checked((int)number);
    }

    /// <summary>One quote less has the name with this number; 0 is none.</summary>
    public void Drop(int number)
    {
        if (number != 0)
        {
            Change(number, -1);
        }
    }

    /// <summary>Writes the changes; the numbers of the names that are gone.</summary>
    public List<long> Finish()
    {
        var gone = new List<long>();
        using SqliteCommand update = connection.Prepared($"UPDATE {table} SET quotes = quotes + $1 WHERE id = $0 RETURNING quotes", 2);
        foreach ((long number, long change) in changes)
        {
            if (change != 0 && update.With(number, change).ExecuteScalar() is 0L)
            {
                connection.Execute($"DELETE FROM {table} WHERE id = $0", number);
                gone.Add(number);
            }
        }

        find.Dispose();
        return gone;
    }

    private void Change(long number, int by) => changes[number] = changes.GetValueOrDefault(number) + by;
}
