using Lucene.Net.Index;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>What never changes of a segment: its columns, from Lucene's doc values, and which of its documents are quotes. Immutable.</summary>
internal sealed class SegmentCore
{
    private static long last;

    public SegmentCore(SegmentReader reader)
    {
        int count = reader.MaxDoc;
        Columns = new SegmentColumns(count);
        if (reader.GetNumericDocValues(FieldNames.Id) is { } ids)
        {
            ReadIds(ids);
        }

        if (Quotes < count)
        {
            Others ??= AllBits(count);
        }

        if (Quotes > 0)
        {
            Fill(reader, FieldNames.ArticleAndSpeaker, (document, packed) => (Columns.Articles[document], Columns.Speakers[document]) = (Packed.High(packed), Packed.Low(packed)));
            Fill(reader, FieldNames.CompanyAndRole, (document, packed) => (Columns.Companies[document], Columns.Roles[document]) = (Packed.High(packed), Packed.Low(packed)));
            Fill(reader, FieldNames.Days, (document, packed) => (Columns.Published[document], Columns.Said[document]) = (Packed.High(packed) - 1, Packed.Low(packed) - 1));
            Fill(reader, FieldNames.Weights, (document, packed) =>
            {
                Columns.Confidences[document] = BitConverter.Int32BitsToSingle(Packed.High(packed));
                Columns.Lengths[document] = (byte)packed;
                Columns.Kinds[document] = (byte)(packed >> 8);
            });
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

    private void Fill(SegmentReader reader, string field, Action<int, long> set)
    {
        NumericDocValues values = reader.GetNumericDocValues(field) ?? throw new InvalidDataException($"Segment {reader.SegmentName} has no column '{field}'.");
        for (int i = 0; i < Columns.Count; i++)
        {
            set(i, values.Get(i));
        }
    }
}
