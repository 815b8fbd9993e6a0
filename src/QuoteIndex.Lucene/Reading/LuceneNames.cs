using QuoteIndex.Storage;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The numbers of names and articles, as their documents have them; looked up once for each state of the index.</summary>
internal sealed class LuceneNames(LuceneSnapshot snapshot) : INameNumbers
{
    private readonly NameCache cache = snapshot.Lookups;

    public IReadOnlyList<int> SpeakersNamed(IReadOnlyList<string> words) => Known(nameof(SpeakersNamed), words, () => FindSpeakers(words));

    public IReadOnlyList<int> Companies(IReadOnlyList<string> keys) => Known(nameof(Companies), keys, () => OfCompany(keys, NameSort.Company));

    public IReadOnlyList<int> SpeakersAsCompanies(IReadOnlyList<string> keys) => Known(nameof(SpeakersAsCompanies), keys, () => OfCompany(keys, NameSort.Speaker));

    public IReadOnlyList<int> ArticlesAt(string pattern) => Known(nameof(ArticlesAt), [pattern], () =>
        [.. ArticleDocuments.All(snapshot).Where(article => SourcePattern.Matches(pattern, article.Path, article.Location)).Select(article => article.Number)]);

    public IReadOnlyList<int> ArticlesOf(string publisherKey) => Known(nameof(ArticlesOf), [publisherKey], () => Numbers(Key.Of(Key.PublisherKey, publisherKey)));

    public Func<long, bool> Repeated() => snapshot.Utterances.IsRepeated;

    // Names have no such character within.
    private IReadOnlyList<int> Known(string sort, IReadOnlyList<string> texts, Func<List<int>> find) =>
        cache.Get(sort, string.Join('\0', texts), (_, _) => find());

    private List<int> FindSpeakers(IReadOnlyList<string> words)
    {
        var numbers = new List<int>();
        foreach (LeafSegment leaf in snapshot.Leaves)
        {
            HashSet<int> documents = [.. leaf.Documents(Key.Of(Key.NameWord, words[0]))];
            for (int i = 1; i < words.Count && documents.Count > 0; i++)
            {
                documents.IntersectWith(leaf.Documents(Key.Of(Key.NameWord, words[i])));
            }

            numbers.AddRange(documents.Select(document => (int)leaf.NumberAt(document)));
        }

        return numbers;
    }

    private List<int> OfCompany(IReadOnlyList<string> keys, NameSort sort) =>
        [.. keys.Distinct().SelectMany(key => Numbers(Key.Of(Key.CompanyKey, sort, key)))];

    private List<int> Numbers(string key) => [.. snapshot.Documents(key).Select(found => (int)found.Leaf.NumberAt(found.Document))];
}
