using Lucene.Net.Index;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// What never changes of a segment: which of its documents are quotes, and its columns as far as they have been read. Safe for use by several threads at once.
/// </summary>
internal sealed class SegmentCore
{
    private static readonly string Other = Key.Of(Key.Mark, Key.Other);
    private static long last;

    private FingerprintPresence? fingerprints;
    private HashSet<long>? variants;

    public SegmentCore(SegmentReader reader)
    {
        int count = reader.MaxDoc;
        ulong[] others = new ulong[(count + 63) >> 6];
        Quotes = count;
        foreach (int document in LeafSegment.Documents(reader, Other, alive: null))
        {
            others[document >> 6] |= 1UL << document;
            Quotes--;
        }

        Others = Quotes == count ? null : others;
        var rows = new DocumentRows(reader);
        Columns = new SegmentColumns(count, DocumentRow.OrderOf(rows[0]), rows);
    }

    /// <summary>No other segment of this process has it.</summary>
    public long Id { get; } = Interlocked.Increment(ref last);

    public SegmentColumns Columns { get; }

    /// <summary>How many of the documents are quotes.</summary>
    public int Quotes { get; }

    /// <summary>A bit for each document that is no quote; null while all are.</summary>
    public ulong[]? Others { get; }

    /// <summary>Which fingerprints the segment may have; found out when first asked for.</summary>
    /// <param name="reader">A reader of the segment.</param>
    public FingerprintPresence Fingerprints(SegmentReader reader) => fingerprints ??= new FingerprintPresence(reader);

    /// <summary>The quotes the segment has a variant's document of, deleted ones among them; found out when first asked for.</summary>
    /// <param name="reader">A reader of the segment.</param>
    public IReadOnlySet<long> Variants(SegmentReader reader) => variants ??= VariantDocuments.QuotesOf(reader);
}
