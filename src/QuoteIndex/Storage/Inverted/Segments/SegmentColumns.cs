using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// What filters, orders and facets ask of each document of a segment, held in memory: about 34 bytes a document. Numbers of
/// speakers and others are those of their tables, 0 for none; days count from 0001-01-01, -1 for none.
/// </summary>
internal sealed class SegmentColumns(int count)
{
    /// <summary>The confidence of 1 in <see cref="Priors"/>.</summary>
    public const int MostCertain = 127;

    private const int NoDay = -1;

    public int Count { get; } = count;

    /// <summary>The numbers of the quotes, ascending, less <see cref="FirstId"/>.</summary>
    public int[] Ids { get; } = new int[count];

    public long FirstId { get; set; }

    public int[] Articles { get; } = new int[count];

    public int[] Speakers { get; } = new int[count];

    public int[] Companies { get; } = new int[count];

    public int[] Roles { get; } = new int[count];

    public int[] Published { get; } = new int[count];

    public int[] Said { get; } = new int[count];

    public float[] Confidences { get; } = new float[count];

    /// <summary>Words of the statement, at most 255.</summary>
    public byte[] Lengths { get; } = new byte[count];

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
    public byte[] Kinds { get; } = new byte[count];

    public long IdOf(int document) => FirstId + Ids[document];

    public QuoteKind KindOf(int document) => (QuoteKind)(Kinds[document] & 3);

    public SpeakerKind SpeakerKindOf(int document) => (SpeakerKind)(Kinds[document] >> 2);

    /// <summary>The first document whose quote has a number above <paramref name="id"/>; the count when none has.</summary>
    public int FirstAbove(long id)
    {
        long offset = id - FirstId;
        if (offset < 0)
        {
            return 0;
        }

        int found = Array.BinarySearch(Ids, (int)Math.Min(offset, int.MaxValue));
        return found < 0 ? ~found : found + 1;
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
        int[] days = new int[Count];
        ushort[] priors = new ushort[Count];
        for (int i = 0; i < Count; i++)
        {
            days[i] = Said[i] != NoDay ? Said[i] : Published[i];
            int certain = (int)Math.Round(Math.Clamp(Confidences[i], 0, 1) * MostCertain);
            priors[i] = (ushort)(Lengths[i] | (Speakers[i] == 0 ? 0 : 1 << 8) | (certain << 9));
        }

        (Days, Priors, DayRanges) = (days, priors, DayRanges.Of(days));
        return this;
    }

    public static int DayNumber(DateOnly? day) => day?.DayNumber ?? NoDay;

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
