namespace QuoteIndex.Training;

/// <summary>A small random source with a fixed seed (xorshift), so that training gives the same bytes on every machine.</summary>
internal sealed class FixedRandom(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((uint)(state >> 32) % (uint)limit);
    }

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Next(1 << 20) < probability * (1 << 20);

    /// <summary>Brings the items into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
