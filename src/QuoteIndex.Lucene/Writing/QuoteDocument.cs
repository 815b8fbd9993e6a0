using Lucene.Net.Documents;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Lucene.Writing;

/// <summary>Quotes as documents of Lucene's: one document, filled anew for each.</summary>
internal sealed class QuoteDocument
{
    private readonly QuoteTerms terms = new();
    private readonly Field words;
    private readonly Field forms;
    private readonly Field roles;
    private readonly Field mentions;

    public QuoteDocument()
    {
        words = new Field(Postings(TermKey.Word), terms.Words, FieldTypes.Positions);
        forms = new Field(Postings(TermKey.Form), terms.Forms, FieldTypes.Terms);
        roles = new Field(Postings(TermKey.Role), terms.Roles, FieldTypes.Positions);
        mentions = new Field(Postings(TermKey.Mention), terms.Mentions, FieldTypes.Terms);
    }

    /// <summary>The document of a quote; good until the next is made.</summary>
    public Document Of(SegmentDocument added, string location, IReadOnlyList<UtterancePosting> fingerprints)
    {
        Quote quote = added.Quote;
        terms.Read(quote, added.Words);
        var document = new Document
        {
            new StoredField(FieldNames.Quote, QuoteCodec.Encode(quote)),
            new StringField(FieldNames.Location, TermText.Of(location), Field.Store.NO),
            words,
            forms,
            roles,
            mentions,
            Column(FieldNames.Id, added.Id),
            Column(FieldNames.Article, added.Article),
            Column(FieldNames.Speaker, added.Speaker),
            Column(FieldNames.Company, added.Company),
            Column(FieldNames.Role, added.Role),
            Column(FieldNames.Published, SegmentColumns.DayNumber(quote.Published) + 1),
            Column(FieldNames.Said, SegmentColumns.DayNumber(quote.SaidOn) + 1),
            Column(FieldNames.Confidence, BitConverter.SingleToInt32Bits((float)quote.Confidence)),
            Column(FieldNames.Length, Math.Min(added.Words.Text.Count, byte.MaxValue)),
            Column(FieldNames.Kinds, (int)quote.Kind | ((int)quote.Speaker.Kind << 2)),
        };
        AddNumber(document, TermKey.Speaker, added.Speaker);
        AddNumber(document, TermKey.Company, added.Company);
        AddFingerprints(document, fingerprints);
        return document;
    }

    /// <summary>Adds what a statement is found by when one like it is added.</summary>
    public static void AddFingerprints(Document document, IReadOnlyList<UtterancePosting> fingerprints)
    {
        if (fingerprints.Count == 0)
        {
            return;
        }

        document.Add(Column(FieldNames.FingerprintsOf, fingerprints[0].Quote));
        document.Add(Column(FieldNames.Hint, fingerprints[0].Hint));
        foreach (UtterancePosting posting in fingerprints)
        {
            document.Add(new StringField(FieldNames.Fingerprint, TermText.Of(posting.Fingerprint), Field.Store.NO));
        }
    }

    public static NumericDocValuesField Column(string name, long value) => new(name, value);

    public static string Postings(char sort) => sort.ToString();

    private static void AddNumber(Document document, char sort, int number)
    {
        if (number != 0)
        {
            document.Add(new StringField(Postings(sort), TermText.Of(number), Field.Store.NO));
        }
    }
}
