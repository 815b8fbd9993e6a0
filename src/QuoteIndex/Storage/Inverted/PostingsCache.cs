using QuoteIndex.Telemetry;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Postings that were read lately, within a bound on their bytes. Segments never change, so nothing here is ever out of date.
/// Two generations: what is asked for moves to the younger; when that is full it becomes the older, and the older is
/// forgotten. Safe for use by several threads at once.
/// </summary>
internal sealed class PostingsCache(long capacity)
{
    // What an entry costs besides its bytes.
    private const int EntryBytes = 120;

    private readonly Lock gate = new();
    private Dictionary<(long Segment, string Term, bool Positions), byte[]?> young = [];
    private Dictionary<(long Segment, string Term, bool Positions), byte[]?> old = [];
    private long youngBytes;

    /// <summary>The postings as the cache has them, or else as <paramref name="read"/> does.</summary>
    public byte[]? Get(Segment segment, string term, bool positions, Func<Segment, string, bool, byte[]?> read)
    {
        (long Segment, string Term, bool Positions) key = (segment.Id, term, positions);
        bool hit = TryGet(key, out byte[]? known);
        Instruments.Lookup(hit);
        if (hit)
        {
            return known;
        }

        byte[]? found = read(segment, term, positions);
        lock (gate)
        {
            Add(key, found);
        }

        return found;
    }

    private bool TryGet((long Segment, string Term, bool Positions) key, out byte[]? known)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out known))
            {
                return true;
            }

            if (old.Remove(key, out known))
            {
                Add(key, known);
                return true;
            }

            return false;
        }
    }

    private void Add((long Segment, string Term, bool Positions) key, byte[]? bytes)
    {
        if (!young.TryAdd(key, bytes))
        {
            return;
        }

        youngBytes += EntryBytes + (2 * key.Term.Length) + (bytes?.Length ?? 0);
        if (youngBytes > capacity / 2)
        {
            (old, young, youngBytes) = (young, [], 0);
        }
    }
}
