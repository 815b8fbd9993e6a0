namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// The sets and codes that matchers fill, used again for one segment after another and one search after another. For use by
/// one thread at a time.
/// </summary>
internal sealed class WindowArena
{
    // A query of very many words gives back what others do not need.
    private const int MostKept = 256;

    private readonly List<ulong[]> bits = [];
    private readonly List<byte[]> codes = [];
    private int bitsTaken;
    private int codesTaken;

    /// <summary>A set of bits with anything in it.</summary>
    public ulong[] Bits()
    {
        if (bitsTaken == bits.Count)
        {
            bits.Add(new ulong[Window.Words]);
        }

        return bits[bitsTaken++];
    }

    /// <summary>A byte for each document, with anything in it.</summary>
    public byte[] Codes()
    {
        if (codesTaken == codes.Count)
        {
            codes.Add(new byte[Window.Size]);
        }

        return codes[codesTaken++];
    }

    /// <summary>Whoever took something does not use it any more.</summary>
    public void Reset()
    {
        (bitsTaken, codesTaken) = (0, 0);
        Trim(bits);
        Trim(codes);
    }

    private static void Trim<T>(List<T> kept)
    {
        if (kept.Count > MostKept)
        {
            kept.RemoveRange(MostKept, kept.Count - MostKept);
        }
    }
}
