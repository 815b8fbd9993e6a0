using QuoteIndex.Storage;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The numbers of names and articles, as their documents have them.</summary>
internal sealed class LuceneNames(LuceneSnapshot snapshot) : INameNumbers
{
    public IReadOnlyList<int> SpeakersNamed(IReadOnlyList<string> words)
    {
        var numbers = new List<int>();
        foreach (LeafSegment leaf in snapshot.Leaves)
        {
            HashSet<int> documents = [.. leaf.Documents(FieldNames.NameWord, words[0])];
            for (int i = 1; i < words.Count && documents.Count > 0; i++)
            {
                documents.IntersectWith(leaf.Documents(FieldNames.NameWord, words[i]));
            }

            numbers.AddRange(documents.Select(document => (int)leaf.Number(FieldNames.Number, document)));
        }

        return numbers;
    }

    public IReadOnlyList<int> Companies(IReadOnlyList<string> keys) => OfCompany(keys, NameSort.Company);

    public IReadOnlyList<int> SpeakersAsCompanies(IReadOnlyList<string> keys) => OfCompany(keys, NameSort.Speaker);

    public IReadOnlyList<int> ArticlesAt(string pattern) =>
        [.. ArticleDocuments.All(snapshot).Where(article => SourcePattern.Matches(pattern, article.Path, article.Location)).Select(article => article.Number)];

    public IReadOnlyList<int> ArticlesOf(string publisherKey) => Numbers(FieldNames.PublisherKey, publisherKey);

    public Func<long, bool> Repeated() => snapshot.Utterances.IsRepeated;

    private List<int> OfCompany(IReadOnlyList<string> keys, NameSort sort) =>
        [.. keys.Distinct().SelectMany(key => Numbers(FieldNames.CompanyKey, NameDocuments.Key(sort, key)))];

    private List<int> Numbers(string field, string term) =>
        [.. snapshot.Documents(field, term).Select(found => (int)found.Leaf.Number(FieldNames.Number, found.Document))];
}
