using System.Text;

namespace QuoteIndex.Storage.Inverted;

/// <summary>A segment whose postings are in memory. Immutable, so safe to share between threads.</summary>
internal sealed record MemorySegment : Segment
{
    private static readonly PostingDirectory NoPages = new([]);

    private readonly IReadOnlyList<TermPostings> terms;

    private MemorySegment(long id, SegmentColumns columns, IReadOnlyList<TermPostings> terms)
        : base(id, columns, 0, NoPages, 0, null) => this.terms = terms;

    /// <param name="id">A number that no other segment has.</param>
    /// <param name="documents">Its quotes, by ascending numbers.</param>
    public static MemorySegment Of(long id, IReadOnlyList<SegmentDocument> documents)
    {
        (SegmentColumns columns, IReadOnlyList<TermPostings> terms) = SegmentBuilder.Build(documents);
        return new MemorySegment(id, columns, terms);
    }

    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public byte[]? Find(string term, bool positions)
    {
        byte[] key = Encoding.UTF8.GetBytes(term);
        int at = FirstFrom(key);
        return at < terms.Count && terms[at].Key.AsSpan().SequenceEqual(key) ? positions ? terms[at].Positions : terms[at].Documents : null;
    }

    /// <summary>The keys that begin with a text, in order.</summary>
    public IReadOnlyList<string> Keys(string start)
    {
        byte[] key = Encoding.UTF8.GetBytes(start);
        var keys = new List<string>();
        for (int at = FirstFrom(key); at < terms.Count && terms[at].Key.AsSpan().StartsWith(key); at++)
        {
            keys.Add(Encoding.UTF8.GetString(terms[at].Key));
        }

        return keys;
    }

    private int FirstFrom(ReadOnlySpan<byte> key)
    {
        int low = 0, high = terms.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (terms[middle].Key.AsSpan().SequenceCompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
