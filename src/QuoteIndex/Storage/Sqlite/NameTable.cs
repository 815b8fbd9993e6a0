using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The names of one sort within a write: their numbers, and which may be nobody's any more; those are removed at the end.</summary>
/// <param name="session">A session in a write transaction.</param>
/// <param name="table">The table of the names.</param>
/// <param name="column">The column of a segment that has their numbers.</param>
/// <param name="numberOf">The number of such a name that a quote has.</param>
/// <param name="insert">Inserts a name with its kind and gives its number.</param>
internal sealed class NameTable(SqliteSession session, string table, Func<SegmentColumns, int[]> column, Func<SegmentDocument, int> numberOf, Func<string, int, long> insert)
{
    private readonly string find = $"SELECT id FROM {table} WHERE name = ?1";
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<int> dropped = [];

    /// <summary>The number of a name that one more quote has; 0 for null. A new name is one of the kind given.</summary>
    public int Take(string? name, int kind = 0)
    {
        if (name is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(name, out int number))
        {
            numbers[name] = number = checked((int)(session.Number(find, name) ?? insert(name, kind)));
        }

        return number;
    }

    /// <summary>One quote less has the name with this number; 0 is none.</summary>
    public void Drop(int number)
    {
        if (number != 0)
        {
            dropped.Add(number);
        }
    }

    /// <summary>Removes the names that no quote has any more; their numbers.</summary>
    /// <param name="segments">All segments, as the write leaves them.</param>
    /// <param name="tail">The quotes in none of them.</param>
    public List<int> Finish(IReadOnlyList<Segment> segments, IReadOnlyList<SegmentDocument> tail)
    {
        List<int> gone = [.. dropped.Where(number => !tail.Any(quote => numberOf(quote) == number) && !segments.Any(segment => Has(segment, number)))];
        foreach (int number in gone)
        {
            session.Execute($"DELETE FROM {table} WHERE id = ?1", number);
        }

        return gone;
    }

    private bool Has(Segment segment, int number)
    {
        ReadOnlySpan<int> values = column(segment.Columns);
        for (int at = values.IndexOf(number); at >= 0;)
        {
            if (!segment.IsDeleted(at))
            {
                return true;
            }

            int next = values[(at + 1)..].IndexOf(number);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
