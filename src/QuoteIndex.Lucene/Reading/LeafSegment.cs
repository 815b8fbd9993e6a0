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
    private static readonly PostingDirectory NoPages = new([]);
    private static readonly HashSet<string> LongQuote = [FieldNames.LongQuote];

    private readonly SegmentCore core;

    private LeafSegment(SegmentReader reader, SegmentCore core)
    {
        Reader = reader;
        this.core = core;
        Rows = new DocumentRows(reader);
        Segment = new Segment(core.Id, new SegmentColumns(core.Columns, Rows), 0, NoPages, reader.NumDeletedDocs, Deleted(reader, core));
    }

    public SegmentReader Reader { get; }

    /// <summary>The numbers of its documents.</summary>
    public DocumentRows Rows { get; }

    /// <summary>The columns, in which every document that is no quote is as good as deleted.</summary>
    public Segment Segment { get; }

    /// <summary>How many quotes the segment has, deleted ones among them.</summary>
    public int Quotes => core.Quotes;

    /// <summary>The segment of a reader; what <paramref name="before"/>, the segment of the same name in an earlier state of the index, has read already is used again.</summary>
    public static LeafSegment Open(SegmentReader reader, LeafSegment? before) =>
        before?.Reader == reader ? before : new LeafSegment(reader, before?.core ?? new SegmentCore(reader));

    /// <summary>Which fingerprints the segment may have.</summary>
    public FingerprintPresence Fingerprints => core.Fingerprints(Reader);

    /// <summary>False when no document of a variant is of this quote.</summary>
    public bool MayHaveVariant(long quote) => core.Variants(Reader).Contains(quote);

    /// <summary>The documents that are there and have a key.</summary>
    public IEnumerable<int> Documents(string key) => Documents(Reader, key, Reader.LiveDocs);

    /// <summary>The documents of a reader that have a key, of those given; of all when <paramref name="alive"/> is null.</summary>
    public static IEnumerable<int> Documents(SegmentReader reader, string key, IBits? alive)
    {
        (string field, BytesRef bytes) = Key.Parse(key);
        TermsEnum? terms = reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(bytes))
        {
            yield break;
        }

        DocsEnum documents = terms.Docs(alive, null, DocsFlags.NONE);
        for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            yield return document;
        }
    }

    /// <summary>The number of a quote; 0 when a document is none.</summary>
    public long QuoteAt(int document) => Rows[document] is var row && DocumentRow.IsQuote(row) ? DocumentRow.OrderOf(row) : 0;

    /// <summary>The number of a quote's article.</summary>
    public int ArticleAt(int document) => DocumentRow.ArticleOf(Rows[document]);

    /// <summary>Words of a quote's statement, as the average counts them.</summary>
    public int LengthAt(int document) => DocumentRow.LengthOf(Rows[document]);

    /// <summary>The number of a name, an article, or of the quote of a variant.</summary>
    public long NumberAt(int document) => DocumentRow.NumberOf(Rows[document]);

    /// <summary>What goes with a name's number.</summary>
    public SpeakerKind SpeakerKindAt(int document) => (SpeakerKind)DocumentRow.ByteOf(Rows[document]);

    /// <summary>Whose fingerprints a document has, the hint to the speaker, and how many there are at least.</summary>
    public (long Quote, byte Hint, int Least) FingerprintsAt(int document)
    {
        ReadOnlySpan<byte> row = Rows[document];
        long quote = DocumentRow.IsQuote(row) ? DocumentRow.OrderOf(row) : DocumentRow.NumberOf(row);
        return (quote, DocumentRow.HintOf(row), DocumentRow.FingerprintsOf(row));
    }

    /// <summary>The texts of a name, an article or a source.</summary>
    public string?[] TextsAt(int document)
    {
        var bytes = new BytesRef();
        BinaryDocValues values = Reader.GetBinaryDocValues(FieldNames.Texts) ?? throw new InvalidDataException($"Segment {Reader.SegmentName} has no texts.");
        values.Get(document, bytes);
        return TextParts.Decode(bytes.Bytes, bytes.Offset, bytes.Length);
    }

    public Quote ReadQuote(int document)
    {
        BytesRef bytes = new();
        Reader.GetBinaryDocValues(FieldNames.Quote)?.Get(document, bytes);
        if (bytes.Length == 0)
        {
            bytes = Reader.Document(document, LongQuote).GetBinaryValue(FieldNames.LongQuote) ?? throw new InvalidDataException($"A quote is missing in segment {Reader.SegmentName}.");
        }

        return QuoteCodec.Decode(bytes.Bytes, bytes.Offset, bytes.Length);
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
}
