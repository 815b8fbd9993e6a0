using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// Which fingerprints the index may have, a bit for each, so that a large transaction looks up hardly any that it has not.
/// Kept with the session from one transaction to the next, 32 megabytes at most, and made anew from the postings when
/// another process has written. A transaction that failed leaves bits too many, which do no harm.
/// </summary>
internal sealed class UtterancePresence
{
    // Bits for each posting: one fingerprint in so many is looked up in vain.
    private const int Sparseness = 64;
    private const int LeastBits = 16;

    // So many small transactions look everything up before the presence is made for them.
    private const int FewTransactions = 8;

    private int asked;
    private ulong[] bits = [];
    private int width;
    private long stamp = -1;
    private long stampBefore = -1;

    /// <summary>The presence of what the postings hold now; null for the first small transactions of a connection, to which it is not worth its making.</summary>
    public UtterancePresence? For(UtterancePostings postings, bool large)
    {
        if (!large && ++asked <= FewTransactions)
        {
            return null;
        }

        long now = postings.Stamp;
        if ((now != stamp && now != stampBefore) || width < WidthFor(postings.Count))
        {
            Fill(postings);
        }

        stamp = stampBefore = now;
        return this;
    }

    /// <summary>The postings are others now; a presence that knew what they were before knows these.</summary>
    public void Changed(long before, long now, List<UtterancePosting> added)
    {
        if (stamp == before || stampBefore == before)
        {
            added.ForEach(Add);
            (stampBefore, stamp) = (before, now);
        }
    }

    public bool MayHave(uint fingerprint)
    {
        uint bit = fingerprint >> (Fingerprints.Bits - width);
        return (bits[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    // Twice as many bits as needed now, so that it is seldom made anew.
    private static int WidthFor(long postings) =>
        Math.Clamp(65 - (int)long.LeadingZeroCount(postings * Sparseness), LeastBits, Fingerprints.Bits);

    private void Fill(UtterancePostings postings)
    {
        width = Math.Min(WidthFor(postings.Count) + 1, Fingerprints.Bits);
        bits = new ulong[1 << (width - 6)];
        foreach (UtterancePosting posting in postings.ReadAll())
        {
            Add(posting);
        }
    }

    private void Add(UtterancePosting posting)
    {
        uint bit = posting.Fingerprint >> (Fingerprints.Bits - width);
        bits[bit >> 6] |= 1UL << (int)(bit & 63);
    }
}
