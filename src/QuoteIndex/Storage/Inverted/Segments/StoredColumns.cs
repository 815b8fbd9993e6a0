using System.Numerics;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// The columns of a segment that are stored, and the days made of them; where they are read when asked for, as far as they have been. Safe for use by several
/// threads at once: two that read the same write the same.
/// </summary>
internal sealed class StoredColumns
{
    private readonly ulong[] read;

    public StoredColumns(int count, bool later = false)
    {
        Articles = Make<int>();
        Speakers = Make<int>();
        Companies = Make<int>();
        Roles = Make<int>();
        Published = Make<int>();
        Said = Make<int>();
        Confidences = Make<float>();
        Lengths = Make<byte>();
        Kinds = Make<byte>();
        Days = later ? Make<int>() : [];
        read = later ? new ulong[(count + 63) >> 6] : [];

        // Nobody looks at what has not been read, so it need not be cleared.
        T[] Make<T>() => later ? GC.AllocateUninitializedArray<T>(count) : new T[count];
    }

    public int[] Articles { get; }

    public int[] Speakers { get; }

    public int[] Companies { get; }

    public int[] Roles { get; }

    public int[] Published { get; }

    public int[] Said { get; }

    public int[] Days { get; }

    public float[] Confidences { get; }

    public byte[] Lengths { get; }

    public byte[] Kinds { get; }

    /// <summary>True once every document has been read.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Those of the documents that have not been read.</summary>
    public ulong Missing(int word, ulong documents) => documents & ~Volatile.Read(ref read[word]);

    public void Complete(int word, ulong documents)
    {
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            int document = (word << 6) + BitOperations.TrailingZeroCount(left);
            Days[document] = SegmentColumns.BestDay(Said[document], Published[document]);
        }

        Interlocked.Or(ref read[word], documents);
    }
}
