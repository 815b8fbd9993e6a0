using Lucene.Net.Index;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>What never changes of a segment: its columns, from Lucene's doc values, and which of its documents are quotes. Immutable.</summary>
internal sealed class SegmentCore
{
    private static long last;

    private FingerprintPresence? fingerprints;
    private HashSet<long>? variants;

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
            ReadPairs(Column(reader, FieldNames.ArticleAndSpeaker), Columns.Articles, Columns.Speakers);
            ReadPairs(Column(reader, FieldNames.CompanyAndRole), Columns.Companies, Columns.Roles);
            ReadPairs(Column(reader, FieldNames.Days), Columns.Published, Columns.Said, less: 1);
            ReadWeights(Column(reader, FieldNames.Weights));
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

    /// <summary>Which fingerprints the segment may have; found out when first asked for.</summary>
    /// <param name="reader">A reader of the segment.</param>
    public FingerprintPresence Fingerprints(SegmentReader reader) => fingerprints ??= new FingerprintPresence(reader);

    /// <summary>The quotes the segment has a variant's document of, deleted ones among them; found out when first asked for.</summary>
    /// <param name="reader">A reader of the segment.</param>
    public IReadOnlySet<long> Variants(SegmentReader reader) => variants ??= VariantDocuments.QuotesOf(reader);

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

    private static NumericDocValues Column(SegmentReader reader, string field) =>
        reader.GetNumericDocValues(field) ?? throw new InvalidDataException($"Segment {reader.SegmentName} has no column '{field}'.");

    private static void ReadPairs(NumericDocValues values, int[] high, int[] low, int less = 0)
    {
        for (int i = 0; i < high.Length; i++)
        {
            long packed = values.Get(i);
            high[i] = Packed.High(packed) - less;
            low[i] = Packed.Low(packed) - less;
        }
    }

    private void ReadWeights(NumericDocValues values)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            long packed = values.Get(i);
            Columns.Confidences[i] = BitConverter.Int32BitsToSingle(Packed.High(packed));
            Columns.Lengths[i] = (byte)packed;
            Columns.Kinds[i] = (byte)(packed >> 8);
        }
    }
}
