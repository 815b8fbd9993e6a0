using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// What never changes of a segment: which of its documents are quotes, and its columns as far as they have been read. Safe for use by several threads at once.
/// </summary>
internal sealed class SegmentCore
{
    private static readonly BytesRef Other = Key.Parse(Key.Of(Key.Mark, Key.Other)).Bytes;
    private static long last;

    private FingerprintPresence? fingerprints;
    private HashSet<long>? variants;

    public SegmentCore(SegmentReader reader)
    {
        int count = reader.MaxDoc;
        ulong[] others = new ulong[(count + 63) >> 6];
        Quotes = count;
        TermsEnum? terms = reader.GetTerms(FieldNames.Keys)?.GetEnumerator();
        if (terms is not null && terms.SeekExact(Other))
        {
            DocsEnum documents = terms.Docs(null, null, DocsFlags.NONE);
            for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                others[document >> 6] |= 1UL << document;
                Quotes--;
            }
        }

        Others = Quotes == count ? null : others;
        Columns = new ColumnMemory(count);
    }

    /// <summary>No other segment of this process has it.</summary>
    public long Id { get; } = Interlocked.Increment(ref last);

    /// <summary>What has been read of the columns.</summary>
    public ColumnMemory Columns { get; }

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
