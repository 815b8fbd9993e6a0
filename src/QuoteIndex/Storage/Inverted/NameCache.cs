namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// What was looked up in the tables of names in one state of the index, within a bound: programs ask for the same names again and
/// again. Safe for use by several threads at once.
/// </summary>
internal sealed class NameCache
{
    private const int MostNumbers = 1 << 16;

    // What an entry costs besides its numbers, in numbers.
    private const int EntryCost = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Sql, string Text), IReadOnlyList<int>> known = [];
    private int cost;

    /// <summary>The numbers as they are known, or else as <paramref name="read"/> finds them.</summary>
    public IReadOnlyList<int> Get(string sql, string text, Func<string, string, IReadOnlyList<int>> read)
    {
        lock (gate)
        {
            if (known.TryGetValue((sql, text), out IReadOnlyList<int>? numbers))
            {
                return numbers;
            }
        }

        IReadOnlyList<int> found = read(sql, text);
        lock (gate)
        {
            if (cost + EntryCost + found.Count > MostNumbers)
            {
                known.Clear();
                cost = 0;
            }

            if (EntryCost + found.Count <= MostNumbers && known.TryAdd((sql, text), found))
            {
                cost += EntryCost + found.Count;
            }
        }

        return found;
    }
}
