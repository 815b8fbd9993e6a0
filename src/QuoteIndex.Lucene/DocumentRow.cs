using System.Buffers.Binary;
using QuoteIndex.Lucene.Writing;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Lucene;

/// <summary>
/// The numbers of a document. Every document has them, in as many bytes, since Lucene keeps such values one behind the other and finds each by its place alone:
/// a search reads those of the documents it looks at, and no others.
/// </summary>
/// <remarks>
/// First the order: the number of the last quote that was written up to this document, which of a quote is its own. Then, of a quote, article, speaker, company,
/// role, days counted from one, confidence, length, kinds; of a variant, quote, utterance and node; of a name or an article, its number and what kind
/// of speaker. Then, of a quote or the fingerprints of one, the hint to its speaker and how many fingerprints it has. The last byte tells quotes from others.
/// </remarks>
internal static class DocumentRow
{
    public const int Length = 41;

    private const int Numbers = 8;
    private const int Days = 24;
    private const int Confidence = 32;
    private const int Words = 36;
    private const int Kinds = 37;
    private const int Hint = 38;
    private const int Fingerprints = 39;
    private const int Sort = 40;

    public static void Write(Span<byte> row, AddedQuote added, int length, IReadOnlyList<UtterancePosting> fingerprints)
    {
        Quote quote = added.Quote;
        Write(row, added.Id);
        WriteInt(row, Numbers, added.Article);
        WriteInt(row, Numbers + 4, added.Speaker);
        WriteInt(row, Numbers + 8, added.Company);
        WriteInt(row, Numbers + 12, added.Role);
        WriteInt(row, Days, SegmentColumns.DayNumber(quote.Published) + 1);
        WriteInt(row, Days + 4, SegmentColumns.DayNumber(quote.SaidOn) + 1);
        BinaryPrimitives.WriteSingleLittleEndian(row[Confidence..], (float)quote.Confidence);
        row[Words] = (byte)length;
        row[Kinds] = (byte)((int)quote.Kind | ((int)quote.Speaker.Kind << 2));
        Write(row, fingerprints);
        row[Sort] = 1;
    }

    /// <summary>Of the fingerprints of a quote that has its own document.</summary>
    public static void Write(Span<byte> row, long order, IReadOnlyList<UtterancePosting> fingerprints)
    {
        Write(row, order, fingerprints[0].Quote, 0);
        Write(row, fingerprints);
    }

    /// <summary>How many words a statement counts as, as columns have it.</summary>
    public static int LengthOf(QuoteWords words) => Math.Min(words.Text.Count, byte.MaxValue);

    public static void Write(Span<byte> row, long order, VariantRow variant)
    {
        Write(row, order);
        WriteLong(row, Numbers, variant.Quote);
        WriteLong(row, Numbers + 8, variant.Utterance);
        WriteLong(row, Numbers + 16, variant.Node);
    }

    public static void Write(Span<byte> row, long order, long number, byte with)
    {
        Write(row, order);
        WriteLong(row, Numbers, number);
        row[Kinds] = with;
    }

    public static void Write(Span<byte> row, long order)
    {
        row.Clear();
        WriteLong(row, 0, order);
    }

    public static bool IsQuote(ReadOnlySpan<byte> row) => row[Sort] != 0;

    public static long OrderOf(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64LittleEndian(row);

    /// <summary>The number of a name, an article, or of the quote of a variant.</summary>
    public static long NumberOf(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64LittleEndian(row[Numbers..]);

    /// <summary>The number of a quote's article.</summary>
    public static int ArticleOf(ReadOnlySpan<byte> row) => ReadInt(row, Numbers);

    /// <summary>What goes with a name's number.</summary>
    public static byte ByteOf(ReadOnlySpan<byte> row) => row[Kinds];

    public static byte HintOf(ReadOnlySpan<byte> row) => row[Hint];

    /// <summary>How many fingerprints a statement has, at most 255.</summary>
    public static int FingerprintsOf(ReadOnlySpan<byte> row) => row[Fingerprints];

    /// <summary>Words of the statement, at most 255.</summary>
    public static int LengthOf(ReadOnlySpan<byte> row) => row[Words];

    public static VariantRow VariantOf(ReadOnlySpan<byte> row) => new(
        NumberOf(row),
        BinaryPrimitives.ReadInt64LittleEndian(row[(Numbers + 8)..]),
        BinaryPrimitives.ReadInt64LittleEndian(row[(Numbers + 16)..]));

    /// <summary>Fills the columns of a document, quote or not.</summary>
    public static void CopyTo(ReadOnlySpan<byte> row, StoredColumns columns, int document)
    {
        columns.Articles[document] = ReadInt(row, Numbers);
        columns.Speakers[document] = ReadInt(row, Numbers + 4);
        columns.Companies[document] = ReadInt(row, Numbers + 8);
        columns.Roles[document] = ReadInt(row, Numbers + 12);
        columns.Published[document] = ReadInt(row, Days) - 1;
        columns.Said[document] = ReadInt(row, Days + 4) - 1;
        columns.Confidences[document] = ConfidenceOf(row);
        columns.Lengths[document] = row[Words];
        columns.Kinds[document] = row[Kinds];
    }

    /// <summary>Fills what ranks a document, quote or not.</summary>
    public static void CopyTo(ReadOnlySpan<byte> row, RankedWord ranks, int document)
    {
        ranks.Ids[document] = OrderOf(row);
        ranks.Priors[document] = SegmentColumns.PriorOf(row[Words], ReadInt(row, Numbers + 4), ConfidenceOf(row));
    }

    private static void Write(Span<byte> row, IReadOnlyList<UtterancePosting> fingerprints)
    {
        row[Hint] = fingerprints.Count > 0 ? fingerprints[0].Hint : (byte)0;
        row[Fingerprints] = (byte)Math.Min(fingerprints.Count, byte.MaxValue);
    }

    private static float ConfidenceOf(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadSingleLittleEndian(row[Confidence..]);

    private static void WriteInt(Span<byte> row, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(row[at..], value);

    private static void WriteLong(Span<byte> row, int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(row[at..], value);

    private static int ReadInt(ReadOnlySpan<byte> row, int at) => BinaryPrimitives.ReadInt32LittleEndian(row[at..]);
}
