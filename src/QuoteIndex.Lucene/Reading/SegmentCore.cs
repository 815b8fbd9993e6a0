using Lucene.Net.Index;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>What never changes of a segment: its columns, from Lucene's doc values, and which of its documents are quotes. Immutable.</summary>
internal sealed class SegmentCore
{
    private static long last;

    private readonly SegmentReader reader;

    public SegmentCore(SegmentReader reader)
    {
        this.reader = reader;
        int count = reader.MaxDoc;
        Columns = new SegmentColumns(count);
        if (Values(FieldNames.Id) is { } ids)
        {
            ReadIds(ids);
        }

        if (Quotes < count)
        {
            Others ??= AllBits(count);
        }

        if (Quotes > 0)
        {
            Fill(Columns.Articles, FieldNames.Article);
            Fill(Columns.Speakers, FieldNames.Speaker);
            Fill(Columns.Companies, FieldNames.Company);
            Fill(Columns.Roles, FieldNames.Role);
            Fill(Columns.Published, FieldNames.Published, less: 1);
            Fill(Columns.Said, FieldNames.Said, less: 1);
            Fill(Columns.Lengths, FieldNames.Length);
            Fill(Columns.Kinds, FieldNames.Kinds);
            NumericDocValues confidences = Needed(FieldNames.Confidence);
            for (int i = 0; i < count; i++)
            {
                Columns.Confidences[i] = BitConverter.Int32BitsToSingle((int)confidences.Get(i));
            }
        }

        Columns.Complete();
    }

    /// <summary>No other segment of this process has it.</summary>
    public long Id { get; } = Interlocked.Increment(ref last);

    public SegmentColumns Columns { get; }

    /// <summary>How many of the documents are quotes.</summary>
    public int Quotes { get; private set; }

    /// <summary>A bit for each document that is no quote; null while all are.</summary>
    public ulong[]? Others { get; private set; }

    // Documents that are no quotes get the number of the quote before them, so that numbers ascend.
    private void ReadIds(NumericDocValues ids)
    {
        ulong[] others = new ulong[(Columns.Count + 63) >> 6];
        long first = 0, before = 0;
        for (int i = 0; i < Columns.Count; i++)
        {
            long id = ids.Get(i);
            if (id == 0)
            {
                others[i >> 6] |= 1UL << i;
            }
            else
            {
                if (first == 0)
                {
                    first = before = id;
                    Columns.FirstId = first - 1;
                }

                Quotes++;
                before = id >= before ? id : throw new InvalidDataException("Quotes of a segment are not in order.");
            }

            Columns.Ids[i] = first == 0 ? 0 : checked((int)(before - Columns.FirstId));
        }

        Others = Quotes == Columns.Count ? null : others;
    }

    private static ulong[] AllBits(int count)
    {
        ulong[] bits = new ulong[(count + 63) >> 6];
        Window.SetFirst(bits, count);
        return bits;
    }

    private NumericDocValues? Values(string field) => reader.GetNumericDocValues(field);

    private NumericDocValues Needed(string field) => Values(field) ?? throw new InvalidDataException($"Segment {reader.SegmentName} has no column '{field}'.");

    private void Fill(int[] column, string field, int less = 0)
    {
        NumericDocValues values = Needed(field);
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = (int)values.Get(i) - less;
        }
    }

    private void Fill(byte[] column, string field)
    {
        NumericDocValues values = Needed(field);
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = (byte)values.Get(i);
        }
    }
}
