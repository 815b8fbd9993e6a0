using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// A segment of Lucene's as searches see it: its columns in memory, which every reader of the same segment shares, and the documents that count no more in this one.
/// Immutable, so safe to share between threads.
/// </summary>
internal sealed class LeafSegment
{
    private static readonly ConditionalWeakTable<object, SegmentCore> Cores = [];
    private static readonly ConditionalWeakTable<SegmentReader, LeafSegment> Known = [];
    private static readonly PostingDirectory NoPages = new([]);

    private LeafSegment(SegmentReader reader)
    {
        Reader = reader;
        SegmentCore core = Cores.GetValue(reader.CoreCacheKey, _ => new SegmentCore(reader));
        Quotes = core.Quotes;
        Segment = new Segment(core.Id, core.Columns, 0, NoPages, reader.NumDeletedDocs, Deleted(reader, core));
    }

    public SegmentReader Reader { get; }

    /// <summary>The columns, in which every document that is no quote is as good as deleted.</summary>
    public Segment Segment { get; }

    /// <summary>How many quotes the segment has, deleted ones among them.</summary>
    public int Quotes { get; }

    public static LeafSegment Of(SegmentReader reader) => Known.GetValue(reader, _ => new LeafSegment(reader));

    /// <summary>The documents that are there and have a term.</summary>
    public IEnumerable<int> Documents(string field, string term)
    {
        TermsEnum? terms = Reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(TermText.Bytes(term)))
        {
            yield break;
        }

        DocsEnum documents = terms.Docs(Reader.LiveDocs, null, DocsFlags.NONE);
        for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            yield return document;
        }
    }

    /// <summary>A number of a document; 0 when it has none.</summary>
    public long Number(string field, int document) => Reader.GetNumericDocValues(field)?.Get(document) ?? 0;

    /// <summary>A text of a document; null when it has none.</summary>
    public string? Text(string field, int document)
    {
        if (Reader.GetBinaryDocValues(field) is not { } values || !Reader.GetDocsWithField(field).Get(document))
        {
            return null;
        }

        var bytes = new BytesRef();
        values.Get(document, bytes);
        return bytes.Utf8ToString();
    }

    public Quote ReadQuote(int document)
    {
        BytesRef bytes = Reader.Document(document, QuoteField.Alone).GetBinaryValue(FieldNames.Quote) ?? throw new InvalidDataException("A quote is missing.");
        return QuoteCodec.Decode(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }

    private static ulong[]? Deleted(SegmentReader reader, SegmentCore core)
    {
        if (reader.LiveDocs is not { } alive)
        {
            return core.Others;
        }

        ulong[] deleted = core.Others is { } others ? [.. others] : new ulong[(reader.MaxDoc + 63) >> 6];
        for (int i = 0; i < reader.MaxDoc; i++)
        {
            if (!alive.Get(i))
            {
                deleted[i >> 6] |= 1UL << i;
            }
        }

        return deleted;
    }

    private static class QuoteField
    {
        public static readonly HashSet<string> Alone = [FieldNames.Quote];
    }
}
