namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of articles: what orders and facets ask of them.</summary>
internal static class ArticleDocuments
{
    public static IEnumerable<(int Number, string Path, string Location, string? Publisher)> All(LuceneSnapshot snapshot)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(FieldNames.Sort, DocumentSort.Article))
        {
            yield return (
                (int)leaf.Number(FieldNames.Number, document),
                leaf.Text(FieldNames.Path, document) ?? "",
                leaf.Text(FieldNames.Location, document) ?? "",
                leaf.Text(FieldNames.Publisher, document));
        }
    }
}
