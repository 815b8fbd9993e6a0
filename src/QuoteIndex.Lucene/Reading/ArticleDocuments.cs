namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of articles: what orders and facets ask of them.</summary>
internal static class ArticleDocuments
{
    public static IEnumerable<(int Number, string Path, string Location, string? Publisher)> All(LuceneSnapshot snapshot)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Key.Of(Key.Mark, Key.Article)))
        {
            if (leaf.TextsAt(document) is not [{ } path, { } location, var publisher])
            {
                throw new InvalidDataException("An article is damaged.");
            }

            yield return ((int)leaf.NumberAt(document), path, location, publisher);
        }
    }
}
