using System.Numerics;
using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// What filters, orders and facets ask of each document of a segment, held in memory: about 34 bytes a document. Numbers of
/// speakers and others are those of their tables, 0 for none; days count from 0001-01-01, -1 for none. An engine may have them read
/// only when they are asked for: then whoever looks at a document says so before (<see cref="Need(int, ulong)"/>).
/// </summary>
internal sealed class SegmentColumns
{
    /// <summary>The confidence of 1 in <see cref="Priors"/>.</summary>
    public const int MostCertain = 127;

    private const int NoDay = -1;

    // A bit for each document that has been read; null where all are there from the beginning.
    private readonly ulong[]? read;

    private IColumnSource? source;
    private bool complete;

    /// <summary>Columns to be filled, then to be completed.</summary>
    public SegmentColumns(int count)
    {
        Count = count;
        Ids = new int[count];
        Articles = new int[count];
        Speakers = new int[count];
        Companies = new int[count];
        Roles = new int[count];
        Published = new int[count];
        Said = new int[count];
        Confidences = new float[count];
        Lengths = new byte[count];
        Kinds = new byte[count];
    }

    /// <summary>Columns that are read when they are asked for.</summary>
    public SegmentColumns(int count, long firstId, IColumnSource source)
    {
        Count = count;
        FirstId = firstId;
        this.source = source;
        read = new ulong[(count + 63) >> 6];

        // Nobody looks at what has not been read, so it need not be cleared.
        Ids = GC.AllocateUninitializedArray<int>(count);
        Articles = GC.AllocateUninitializedArray<int>(count);
        Speakers = GC.AllocateUninitializedArray<int>(count);
        Companies = GC.AllocateUninitializedArray<int>(count);
        Roles = GC.AllocateUninitializedArray<int>(count);
        Published = GC.AllocateUninitializedArray<int>(count);
        Said = GC.AllocateUninitializedArray<int>(count);
        Confidences = GC.AllocateUninitializedArray<float>(count);
        Lengths = GC.AllocateUninitializedArray<byte>(count);
        Kinds = GC.AllocateUninitializedArray<byte>(count);
        Days = GC.AllocateUninitializedArray<int>(count);
        Priors = GC.AllocateUninitializedArray<ushort>(count);
        DayRanges = DayRanges.Unknown(count);
    }

    public int Count { get; }

    /// <summary>The numbers of the quotes, ascending, less <see cref="FirstId"/>.</summary>
    public int[] Ids { get; }

    public long FirstId { get; set; }

    public int[] Articles { get; }

    public int[] Speakers { get; }

    public int[] Companies { get; }

    public int[] Roles { get; }

    public int[] Published { get; }

    public int[] Said { get; }

    public float[] Confidences { get; }

    /// <summary>Words of the statement, at most 255.</summary>
    public byte[] Lengths { get; }

    /// <summary>The best known day of each: said, else published, else -1. Not stored, made of the other columns.</summary>
    public int[] Days { get; private set; } = [];

    /// <summary>The newest and the oldest of <see cref="Days"/> among each 64 documents, so that a search by day need not look at all of them.</summary>
    public DayRanges DayRanges { get; private set; } = DayRanges.None;

    /// <summary>
    /// What ranks a document beside its words, in one number that is near when it is asked for: the length in the lowest byte, whether
    /// the speaker is named in the next bit, the confidence in seven. Not stored, made of the other columns.
    /// </summary>
    public ushort[] Priors { get; private set; } = [];

    /// <summary>Words of all statements.</summary>
    public long TotalLength
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        get
        {
            long total = 0;
            foreach (byte length in Lengths)
            {
                total += length;
            }

            return total;
        }
    }

    /// <summary>The kind of statement in the lowest two bits, the kind of speaker above.</summary>
    public byte[] Kinds { get; }

    public long IdOf(int document)
    {
        Need(document >> 6, 1UL << document);
        return FirstId + Ids[document];
    }

    public QuoteKind KindOf(int document) => (QuoteKind)(Kinds[document] & 3);

    public SpeakerKind SpeakerKindOf(int document) => (SpeakerKind)(Kinds[document] >> 2);

    /// <summary>The first document whose quote has a number above <paramref name="id"/>; the count when none has.</summary>
    public int FirstAbove(long id)
    {
        if (Count == 0 || id >= IdOf(Count - 1))
        {
            return Count;
        }

        int low = 0, high = Count - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (IdOf(middle) > id)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>The same columns, read from another source.</summary>
    public SegmentColumns From(IColumnSource other)
    {
        var columns = (SegmentColumns)MemberwiseClone();
        columns.source = other;
        return columns;
    }

    /// <summary>Says that some documents are going to be looked at: of the 64 from 64 times <paramref name="word"/> on, those whose bits are set.</summary>
    public void Need(int word, ulong documents)
    {
        if (read is not null && (documents & ~Volatile.Read(ref read[word])) is var missing and not 0)
        {
            Read(word, missing);
        }
    }

    /// <summary>Says that any document may be looked at.</summary>
    public void NeedAll()
    {
        if (read is null || complete)
        {
            return;
        }

        for (int word = 0; word < read.Length; word++)
        {
            Need(word, AllOf(word));
        }

        complete = true;
    }

    /// <summary>Says that the days of 64 documents are going to be looked at, and <see cref="DayRanges"/> of them.</summary>
    public void NeedDays(int word)
    {
        if (!DayRanges.Knows(word))
        {
            Need(word, AllOf(word));
            int first = word << 6;
            DayRanges.Put(word, Days.AsSpan(first, Math.Min(64, Count - first)));
        }
    }

    public void CopyTo(SegmentColumns target, int at, int document)
    {
        target.Ids[at] = checked((int)(IdOf(document) - target.FirstId));
        target.Articles[at] = Articles[document];
        target.Speakers[at] = Speakers[document];
        target.Companies[at] = Companies[document];
        target.Roles[at] = Roles[document];
        target.Published[at] = Published[document];
        target.Said[at] = Said[document];
        target.Confidences[at] = Confidences[document];
        target.Lengths[at] = Lengths[document];
        target.Kinds[at] = Kinds[document];
    }

    /// <summary>The columns as bytes, one after the other; what mostly stays the same or near is written as the distance to the one before.</summary>
    public byte[] Encode()
    {
        var bytes = new ByteBuffer();
        bytes.WriteNumber((uint)(FirstId >> 32));
        bytes.WriteNumber((uint)FirstId);
        WriteDistances(bytes, Ids);
        WriteDistances(bytes, Articles);
        WriteDistances(bytes, Published);
        for (int i = 0; i < Count; i++)
        {
            bytes.WriteSigned(Said[i] == NoDay ? 0 : Said[i] - Published[i] >= 0 ? Said[i] - Published[i] + 1 : Said[i] - Published[i]);
        }

        WriteNumbers(bytes, Speakers);
        WriteNumbers(bytes, Companies);
        WriteNumbers(bytes, Roles);
        foreach (float confidence in Confidences)
        {
            bytes.Write(BitConverter.GetBytes(confidence));
        }

        bytes.Write(Lengths);
        bytes.Write(Kinds);
        return bytes.Written.ToArray();
    }

    // Millions of steps in the first call already: without waiting for the compiler's better code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SegmentColumns Decode(ReadOnlySpan<byte> bytes, int count)
    {
        var columns = new SegmentColumns(count);
        var reader = new ByteReader(bytes);
        columns.FirstId = ((long)reader.ReadNumber() << 32) | reader.ReadNumber();
        ReadDistances(ref reader, columns.Ids);
        ReadDistances(ref reader, columns.Articles);
        ReadDistances(ref reader, columns.Published);
        for (int i = 0; i < count; i++)
        {
            int distance = reader.ReadSigned();
            columns.Said[i] = distance == 0 ? NoDay : columns.Published[i] + (distance > 0 ? distance - 1 : distance);
        }

        ReadNumbers(ref reader, columns.Speakers);
        ReadNumbers(ref reader, columns.Companies);
        ReadNumbers(ref reader, columns.Roles);
        for (int i = 0; i < count; i++)
        {
            columns.Confidences[i] = BitConverter.ToSingle(reader.Read(sizeof(float)));
        }

        reader.Read(count).CopyTo(columns.Lengths);
        reader.Read(count).CopyTo(columns.Kinds);
        return columns.Complete();
    }

    /// <summary>Makes the columns that are not stored, once the others are filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SegmentColumns Complete()
    {
        Days = new int[Count];
        Priors = new ushort[Count];
        for (int i = 0; i < Count; i++)
        {
            Complete(i);
        }

        DayRanges = DayRanges.Of(Days);
        return this;
    }

    public static int DayNumber(DateOnly? day) => day?.DayNumber ?? NoDay;

    private void Complete(int document)
    {
        Days[document] = Said[document] != NoDay ? Said[document] : Published[document];
        int certain = (int)Math.Round(Math.Clamp(Confidences[document], 0, 1) * MostCertain);
        Priors[document] = (ushort)(Lengths[document] | (Speakers[document] == 0 ? 0 : 1 << 8) | (certain << 9));
    }

    // Two threads may read the same documents at once: both write the same.
    private void Read(int word, ulong documents)
    {
        source!.Read(this, word, documents);
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            Complete((word << 6) + BitOperations.TrailingZeroCount(left));
        }

        Interlocked.Or(ref read![word], documents);
    }

    private ulong AllOf(int word) => Count - (word << 6) >= 64 ? ulong.MaxValue : (1UL << (Count & 63)) - 1;

    private static void WriteDistances(ByteBuffer bytes, int[] values)
    {
        int before = 0;
        foreach (int value in values)
        {
            bytes.WriteSigned(value - before);
            before = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadDistances(ref ByteReader reader, int[] values)
    {
        int before = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = before += reader.ReadSigned();
        }
    }

    private static void WriteNumbers(ByteBuffer bytes, int[] values)
    {
        foreach (int value in values)
        {
            bytes.WriteNumber((uint)value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadNumbers(ref ByteReader reader, int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (int)reader.ReadNumber();
        }
    }
}
