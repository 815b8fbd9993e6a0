using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Lucene.Writing;

/// <summary>
/// Writes the documents of the index: quotes, and beside them sources, articles, names and variants, each in a document of its own, so that one commit changes all
/// of them together. For one thread.
/// </summary>
internal sealed class DocumentWriter : IDisposable
{
    // Lucene refuses doc values longer than 32,766 bytes.
    private const int LongestDocValue = 32_000;

    private readonly IndexWriter writer;
    private readonly QuoteTokens tokens = new();
    private readonly QuoteTerms terms;
    private readonly Field wordsField;
    private readonly Field keysField;

    public DocumentWriter(IndexWriter writer)
    {
        this.writer = writer;
        terms = new QuoteTerms(tokens);
        wordsField = new Field(FieldNames.Words, tokens.Words, FieldTypes.Positions);
        keysField = new Field(FieldNames.Keys, tokens.Keys, FieldTypes.Terms);
    }

    /// <summary>Removes the documents that have a key.</summary>
    public void Delete(string key) => writer.DeleteDocuments(Key.Term(key));

    public void Add(SegmentDocument added, string location, IReadOnlyList<UtterancePosting> fingerprints)
    {
        Quote quote = added.Quote;
        Begin(Key.Of(Key.Location, location));
        terms.Read(quote, added.Words);
        AddNumber(TermKey.Speaker, added.Speaker);
        AddNumber(TermKey.Company, added.Company);
        AddFingerprints(fingerprints);
        int length = Math.Min(added.Words.Text.Count, byte.MaxValue), kinds = (int)quote.Kind | ((int)quote.Speaker.Kind << 2);
        int hint = fingerprints.Count > 0 ? fingerprints[0].Hint : 0;
        writer.AddDocument(
        [
            Whole(QuoteCodec.Encode(quote, added.Words.Place)),
            wordsField,
            keysField,
            Column(FieldNames.Id, added.Id),
            Column(FieldNames.ArticleAndSpeaker, Packed.Of(added.Article, added.Speaker)),
            Column(FieldNames.CompanyAndRole, Packed.Of(added.Company, added.Role)),
            Column(FieldNames.Days, Packed.Of(SegmentColumns.DayNumber(quote.Published) + 1, SegmentColumns.DayNumber(quote.SaidOn) + 1)),
            Column(FieldNames.Weights, Packed.Of(BitConverter.SingleToInt32Bits((float)quote.Confidence), length | (kinds << 8) | (hint << 16))),
        ]);
    }

    public void Add(StoredSource source)
    {
        Begin(Key.Of(Key.Location, source.Location), Key.Of(Key.Mark, Key.Source));
        writer.AddDocument([keysField, Texts(source.Location, source.Path, source.Fingerprint)]);
    }

    /// <summary>Puts the corrections of a source in place of those before; null removes them.</summary>
    public void PutCorrections(string location, string? corrections)
    {
        string key = Key.Of(Key.CorrectionsOf, location);
        Delete(key);
        if (corrections is not null)
        {
            Begin(key, Key.Of(Key.Mark, Key.Correction));
            writer.AddDocument([keysField, new StoredField(FieldNames.CorrectedSource, location), new StoredField(FieldNames.Corrections, corrections)]);
        }
    }

    public void AddArticle(int number, QuoteSource article, string location)
    {
        Begin(Key.Of(Key.Location, location), Key.Of(Key.Mark, Key.Article));
        if (article.Publisher is { } publisher)
        {
            tokens.Keys.Add(Key.Of(Key.PublisherKey, CompanyName.Key(publisher)));
        }

        writer.AddDocument([keysField, Column(FieldNames.Number, Packed.WithByte(number, 0)), Texts(article.Path, location, article.Publisher)]);
    }

    public void AddName(NameSort sort, int number, string name, SpeakerKind kind)
    {
        Begin(Key.Of(Key.Mark, Key.Of(sort)), Key.Of(Key.Name, sort, name), Key.Of(Key.Number, number));
        if (sort != NameSort.Role)
        {
            tokens.Keys.Add(Key.Of(Key.CompanyKey, sort, CompanyName.Key(name)));
        }

        if (sort == NameSort.Speaker)
        {
            foreach (string word in PersonName.Words(name))
            {
                tokens.Keys.Add(Key.Of(Key.NameWord, word));
            }
        }

        writer.AddDocument([keysField, Column(FieldNames.Number, Packed.WithByte(number, (byte)kind)), Texts(name)]);
    }

    public void Add(VariantRow row)
    {
        Begin(Key.Of(Key.Mark, Key.Variant), Key.Of(Key.VariantOf, row.Quote), Key.Of(Key.Utterance, row.Utterance));
        writer.AddDocument(
        [
            keysField,
            Column(FieldNames.Number, Packed.WithByte(row.Quote, 0)),
            Column(FieldNames.Utterance, row.Utterance),
            Column(FieldNames.Node, row.Node),
        ]);
    }

    /// <summary>Adds the fingerprints of a quote whose own document was written without them.</summary>
    public void Add(IReadOnlyList<UtterancePosting> fingerprints)
    {
        Begin(Key.Of(Key.FingerprintsOf, fingerprints[0].Quote));
        AddFingerprints(fingerprints);
        writer.AddDocument([keysField, Column(FieldNames.Number, Packed.WithByte(fingerprints[0].Quote, fingerprints[0].Hint))]);
    }

    public void Dispose() => tokens.Dispose();

    private static NumericDocValuesField Column(string name, long value) => new(name, value);

    private static BinaryDocValuesField Texts(params ReadOnlySpan<string?> texts) => new(FieldNames.Texts, new BytesRef(TextParts.Encode(texts)));

    private static Field Whole(byte[] quote) =>
        quote.Length <= LongestDocValue ? new BinaryDocValuesField(FieldNames.Quote, new BytesRef(quote)) : new StoredField(FieldNames.LongQuote, quote);

    private void Begin(params ReadOnlySpan<string> first)
    {
        tokens.Clear();
        foreach (string key in first)
        {
            tokens.Keys.Add(key);
        }
    }

    private void AddNumber(char sort, int number)
    {
        if (number != 0)
        {
            tokens.Keys.Add(Key.Of(sort, number));
        }
    }

    private void AddFingerprints(IReadOnlyList<UtterancePosting> fingerprints)
    {
        foreach (UtterancePosting posting in fingerprints)
        {
            tokens.Keys.Add(Key.Of(Key.Fingerprint, posting.Fingerprint));
        }
    }
}
