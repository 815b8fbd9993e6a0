using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// What filters, orders and facets ask of each document of a segment, held in memory: about 34 bytes a document. Numbers of
/// speakers and others are those of their tables, 0 for none; days count from 0001-01-01, -1 for none. An engine may have them read
/// only when they are asked for: so whoever looks at documents says so before, by <see cref="Need"/> or one of its kind.
/// </summary>
internal sealed class SegmentColumns
{
    /// <summary>The confidence of 1 in <see cref="Priors"/>.</summary>
    public const int MostCertain = 127;

    private const int NoDay = -1;

    // Null where all is there from the beginning.
    private readonly ColumnMemory? memory;
    private readonly IColumnSource? source;
    private StoredColumns? stored;

    /// <summary>Columns to be filled, then to be completed.</summary>
    public SegmentColumns(int count)
    {
        Count = count;
        Ids = new int[count];
        Use(new StoredColumns(count));
    }

    /// <summary>Columns that are read when they are asked for.</summary>
    /// <param name="memory">What has been read already, by whoever has the same segment.</param>
    /// <param name="source">Where the rest is.</param>
    public SegmentColumns(ColumnMemory memory, IColumnSource source)
    {
        (Count, this.memory, this.source) = (memory.Count, memory, source);
        DayRanges = memory.DayRanges;
    }

    public int Count { get; }

    /// <summary>The numbers of the quotes, ascending, less <see cref="FirstId"/>.</summary>
    public int[] Ids { get; } = [];

    public long FirstId { get; set; }

    public int[] Articles { get; private set; } = [];

    public int[] Speakers { get; private set; } = [];

    public int[] Companies { get; private set; } = [];

    public int[] Roles { get; private set; } = [];

    public int[] Published { get; private set; } = [];

    public int[] Said { get; private set; } = [];

    public float[] Confidences { get; private set; } = [];

    /// <summary>Words of the statement, at most 255.</summary>
    public byte[] Lengths { get; private set; } = [];

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
    public byte[] Kinds { get; private set; } = [];

    public long IdOf(int document) => memory is null ? FirstId + Ids[document] : RanksOf(document >> 6, 1UL << document).Ids[document & 63];

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

    /// <summary>The <see cref="Priors"/> of 64 documents, of which those have been read whose bits are set.</summary>
    /// <param name="word">Which: those from 64 times this on.</param>
    /// <param name="documents">A bit for each that is going to be looked at.</param>
    public ReadOnlySpan<ushort> PriorsOf(int word, ulong documents) =>
        memory is null ? Priors.AsSpan(word << 6, Math.Min(64, Count - (word << 6))) : RanksOf(word, documents).Priors;

    /// <summary>Says that columns other than <see cref="Priors"/> are going to be looked at, of some of 64 documents.</summary>
    /// <param name="word">Which: those from 64 times this on.</param>
    /// <param name="documents">A bit for each that is going to be looked at.</param>
    public void Need(int word, ulong documents)
    {
        if (memory is not null)
        {
            StoredColumns columns = Stored(memory);
            if (columns.Missing(word, documents) is var missing and not 0)
            {
                source!.Read(columns, word, missing);
                columns.Complete(word, missing);
            }
        }
    }

    /// <summary>Says that those of any document are going to be looked at.</summary>
    public void NeedAll()
    {
        if (memory is null || Stored(memory).IsComplete)
        {
            return;
        }

        for (int word = 0; word << 6 < Count; word++)
        {
            Need(word, AllOf(word));
        }

        Stored(memory).IsComplete = true;
    }

    /// <summary>Says that the days of 64 documents are going to be looked at, and <see cref="DayRanges"/> of them.</summary>
    public void NeedDays(int word)
    {
        if (!DayRanges.Knows(word))
        {
            Need(word, AllOf(word));
            DayRanges.Put(word, Days.AsSpan(word << 6, Math.Min(64, Count - (word << 6))));
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
            Days[i] = BestDay(Said[i], Published[i]);
            Priors[i] = PriorOf(Lengths[i], Speakers[i], Confidences[i]);
        }

        DayRanges = DayRanges.Of(Days);
        return this;
    }

    public static int BestDay(int said, int published) => said != NoDay ? said : published;

    public static ushort PriorOf(byte length, int speaker, float confidence)
    {
        int certain = (int)Math.Round(Math.Clamp(confidence, 0, 1) * MostCertain);
        return (ushort)(length | (speaker == 0 ? 0 : 1 << 8) | (certain << 9));
    }

    public static int DayNumber(DateOnly? day) => day?.DayNumber ?? NoDay;

    private StoredColumns Stored(ColumnMemory from)
    {
        if (Volatile.Read(ref stored) is { } known)
        {
            return known;
        }

        StoredColumns columns = from.Columns;
        Use(columns);
        Volatile.Write(ref stored, columns);
        return columns;
    }

    private void Use(StoredColumns columns)
    {
        (Articles, Speakers, Companies, Roles) = (columns.Articles, columns.Speakers, columns.Companies, columns.Roles);
        (Published, Said, Days) = (columns.Published, columns.Said, columns.Days);
        (Confidences, Lengths, Kinds) = (columns.Confidences, columns.Lengths, columns.Kinds);
    }

    private RankedWord RanksOf(int word, ulong documents)
    {
        RankedWord ranks = memory!.Word(word);
        if (ranks.Missing(documents) is var missing and not 0)
        {
            source!.Read(ranks, word, missing);
            ranks.Complete(missing);
        }

        return ranks;
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
