using Lucene.Net.Documents;
using Lucene.Net.Util;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Lucene.Writing;

/// <summary>The documents that are no quotes.</summary>
internal static class SmallDocuments
{
    public static Document Of(StoredSource source) =>
    [
        Term(FieldNames.Sort, DocumentSort.Source),
        Term(FieldNames.Location, source.Location),
        Text(FieldNames.Location, source.Location),
        Text(FieldNames.Path, source.Path),
        Text(FieldNames.ContentHash, source.Fingerprint),
    ];

    public static Document OfArticle(int number, QuoteSource article, string location)
    {
        Document document =
        [
            Term(FieldNames.Sort, DocumentSort.Article),
            Term(FieldNames.Location, location),
            Text(FieldNames.Location, location),
            Term(FieldNames.Number, TermText.Of(number)),
            QuoteDocument.Column(FieldNames.Number, number),
            Text(FieldNames.Path, article.Path),
        ];
        if (article.Publisher is { } publisher)
        {
            document.Add(Text(FieldNames.Publisher, publisher));
            document.Add(Term(FieldNames.PublisherKey, CompanyName.Key(publisher)));
        }

        return document;
    }

    public static Document OfName(NameSort sort, int number, string name, SpeakerKind kind)
    {
        Document document =
        [
            Term(FieldNames.Sort, DocumentSort.Of(sort)),
            Term(FieldNames.Name, NameDocuments.Key(sort, name)),
            Text(FieldNames.Name, name),
            Term(FieldNames.Number, TermText.Of(number)),
            QuoteDocument.Column(FieldNames.Number, number),
        ];
        if (sort != NameSort.Role)
        {
            document.Add(Term(FieldNames.CompanyKey, NameDocuments.Key(sort, CompanyName.Key(name))));
        }

        if (sort == NameSort.Speaker)
        {
            document.Add(QuoteDocument.Column(FieldNames.SpeakerKind, (int)kind));
            foreach (string word in PersonName.Words(name))
            {
                document.Add(Term(FieldNames.NameWord, word));
            }
        }

        return document;
    }

    public static Document Of(VariantRow row) =>
    [
        Term(FieldNames.Sort, DocumentSort.Variant),
        Term(FieldNames.VariantOf, TermText.Of(row.Quote)),
        QuoteDocument.Column(FieldNames.VariantOf, row.Quote),
        Term(FieldNames.Utterance, TermText.Of(row.Utterance)),
        QuoteDocument.Column(FieldNames.Utterance, row.Utterance),
        QuoteDocument.Column(FieldNames.Node, row.Node),
    ];

    /// <summary>Stands for a quote whose own document was written without its fingerprints.</summary>
    public static Document OfFingerprints(IReadOnlyList<UtterancePosting> fingerprints)
    {
        Document document = [Term(FieldNames.FingerprintsOf, TermText.Of(fingerprints[0].Quote))];
        QuoteDocument.AddFingerprints(document, fingerprints);
        return document;
    }

    private static StringField Term(string field, string text) => new(field, TermText.Of(text), Field.Store.NO);

    private static BinaryDocValuesField Text(string field, string text) => new(field, new BytesRef(text));
}
