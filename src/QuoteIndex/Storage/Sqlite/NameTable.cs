namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The names of one sort within a write: their numbers, and how many quotes have gained or lost each. Names nobody has any
/// more are removed at the end.
/// </summary>
internal sealed class NameTable(SqliteSession session, string table, Func<string, int, long> insert)
{
    private readonly string find = $"SELECT id FROM {table} WHERE name = ?1";
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
            numbers[name] = number = session.Number(find, name) ?? insert(name, kind);
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
        string update = $"UPDATE {table} SET quotes = quotes + ?2 WHERE id = ?1 RETURNING quotes";
        foreach ((long number, long change) in changes)
        {
            if (change != 0 && session.Number(update, number, change) == 0)
            {
                session.Execute($"DELETE FROM {table} WHERE id = ?1", number);
                gone.Add(number);
            }
        }

        return gone;
    }

    private void Change(long number, int by) => changes[number] = changes.GetValueOrDefault(number) + by;
}
