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

    private static readonly string Other = Key.Of(Key.Mark, Key.Other);

    private readonly IndexWriter writer;
    private readonly QuoteTokens tokens = new();
    private readonly QuoteTerms terms;
    private readonly Field wordsField;
    private readonly Field keysField;
    private readonly byte[] row = new byte[DocumentRow.Length];
    private readonly BinaryDocValuesField rowField;
    private long order;

    /// <param name="writer">The writer.</param>
    /// <param name="order">The number of the last quote that was ever written.</param>
    public DocumentWriter(IndexWriter writer, long order)
    {
        this.writer = writer;
        this.order = order;
        rowField = new BinaryDocValuesField(FieldNames.Row, new BytesRef(row));
        terms = new QuoteTerms(tokens);
        wordsField = new Field(FieldNames.Words, tokens.Words, FieldTypes.Positions);
        keysField = new Field(FieldNames.Keys, tokens.Keys, FieldTypes.Terms);
    }

    /// <summary>Removes the documents that have a key.</summary>
    public void Delete(string key) => writer.DeleteDocuments(Key.Term(key));

    public void Add(AddedQuote added, AnalyzedQuote analyzed, IReadOnlyList<UtterancePosting> fingerprints)
    {
        Begin(Key.Of(Key.Location, added.Location));
        terms.Read(added.Quote, analyzed.Words);
        AddNumber(TermKey.Speaker, added.Speaker);
        AddNumber(TermKey.Company, added.Company);
        AddFingerprints(fingerprints);
        DocumentRow.Write(row, added, DocumentRow.LengthOf(analyzed.Words), fingerprints);
        writer.AddDocument([Whole(analyzed.Bytes), wordsField, keysField, rowField]);
        order = added.Id;
    }

    public void Add(StoredSource source)
    {
        BeginOther(Key.Of(Key.Location, source.Location), Key.Of(Key.Mark, Key.Source));
        DocumentRow.Write(row, order);
        writer.AddDocument([keysField, rowField, Texts(source.Location, source.Path, source.Fingerprint)]);
    }

    /// <summary>Puts the corrections of a source in place of those before; null removes them.</summary>
    public void PutCorrections(string location, string? corrections)
    {
        string key = Key.Of(Key.CorrectionsOf, location);
        Delete(key);
        if (corrections is not null)
        {
            BeginOther(key, Key.Of(Key.Mark, Key.Correction));
            DocumentRow.Write(row, order);
            writer.AddDocument([keysField, rowField, new StoredField(FieldNames.CorrectedSource, location), new StoredField(FieldNames.Corrections, corrections)]);
        }
    }

    public void AddArticle(int number, QuoteSource article, string location)
    {
        BeginOther(Key.Of(Key.Location, location), Key.Of(Key.Mark, Key.Article));
        if (article.Publisher is { } publisher)
        {
            tokens.Keys.Add(Key.Of(Key.PublisherKey, CompanyName.Key(publisher)));
        }

        DocumentRow.Write(row, order, number, 0);
        writer.AddDocument([keysField, rowField, Texts(article.Path, location, article.Publisher)]);
    }

    public void AddName(NameSort sort, int number, string name, SpeakerKind kind)
    {
        BeginOther(Key.Of(Key.Mark, Key.Of(sort)), Key.Of(Key.Name, sort, name), Key.Of(Key.Number, number));
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

        DocumentRow.Write(row, order, number, (byte)kind);
        writer.AddDocument([keysField, rowField, Texts(name)]);
    }

    public void Add(VariantRow variant)
    {
        BeginOther(Key.Of(Key.Mark, Key.Variant), Key.Of(Key.VariantOf, variant.Quote), Key.Of(Key.Utterance, variant.Utterance));
        DocumentRow.Write(row, order, variant);
        writer.AddDocument([keysField, rowField]);
    }

    /// <summary>Adds the fingerprints of a quote whose own document was written without them.</summary>
    public void Add(IReadOnlyList<UtterancePosting> fingerprints)
    {
        BeginOther(Key.Of(Key.FingerprintsOf, fingerprints[0].Quote));
        AddFingerprints(fingerprints);
        DocumentRow.Write(row, order, fingerprints);
        writer.AddDocument([keysField, rowField]);
    }

    public void Dispose() => tokens.Dispose();

    private static Field Whole(byte[] quote) =>
        quote.Length <= LongestDocValue ? new BinaryDocValuesField(FieldNames.Quote, new BytesRef(quote)) : new StoredField(FieldNames.LongQuote, quote);

    private static BinaryDocValuesField Texts(params ReadOnlySpan<string?> texts) => new(FieldNames.Texts, new BytesRef(TextParts.Encode(texts)));

    private void Begin(params ReadOnlySpan<string> first)
    {
        tokens.Clear();
        foreach (string key in first)
        {
            tokens.Keys.Add(key);
        }
    }

    private void BeginOther(params ReadOnlySpan<string> first)
    {
        Begin(first);
        tokens.Keys.Add(Other);
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
            tokens.Keys.Add(Key.OfFingerprint(posting.Fingerprint));
        }
    }
}
