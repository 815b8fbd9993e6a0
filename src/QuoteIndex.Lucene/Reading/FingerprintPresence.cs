using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// Which fingerprints a segment may have, a bit for each, so that a large transaction seeks hardly any that it has not. Immutable.
/// </summary>
internal sealed class FingerprintPresence
{
    // Bits for each fingerprint, as a power of two: one in so many is sought in vain.
    private const int Sparseness = 4;
    private const int LeastWidth = 6;
    private const int MostWidth = 28;

    // Spreads what is alike in its upper bits (Knuth).
    private const uint Multiplier = 2654435769;

    private readonly ulong[] bits;
    private readonly int width;

    public FingerprintPresence(SegmentReader reader)
    {
        List<uint> all = Read(reader);
        width = Math.Clamp(BitOperations.Log2((uint)all.Count + 1) + 1 + Sparseness, LeastWidth, MostWidth);
        bits = new ulong[1 << (width - LeastWidth)];
        foreach (uint fingerprint in all)
        {
            uint bit = Place(fingerprint);
            bits[bit >> 6] |= 1UL << (int)bit;
        }
    }

    public bool MayHave(uint fingerprint)
    {
        uint bit = Place(fingerprint);
        return ((bits[bit >> 6] >> (int)bit) & 1) != 0;
    }

    private uint Place(uint fingerprint) => (fingerprint * Multiplier) >> (32 - width);

    private static List<uint> Read(SegmentReader reader)
    {
        var all = new List<uint>();
        TermsEnum? terms = reader.GetTerms(FieldNames.Keys)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(Key.Fingerprint.ToString())) == TermsEnum.SeekStatus.END)
        {
            return all;
        }

        for (BytesRef? term = terms.Term; term is not null && term.Bytes[term.Offset] == Key.Fingerprint; term = terms.MoveNext() ? terms.Term : null)
        {
            all.Add(Key.ReadFingerprint(term.Bytes.AsSpan(term.Offset, term.Length))
                ?? throw new InvalidDataException($"A fingerprint of segment {reader.SegmentName} is damaged."));
        }

        return all;
    }
}
