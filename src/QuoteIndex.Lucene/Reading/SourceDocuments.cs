namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of sources: what was read, and the hash of what it was made of.</summary>
internal static class SourceDocuments
{
    public static IReadOnlyDictionary<string, StoredSource> All(LuceneSnapshot snapshot)
    {
        var sources = new Dictionary<string, StoredSource>(StringComparer.Ordinal);
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(FieldNames.Sort, DocumentSort.Source))
        {
            string location = Needed(leaf, FieldNames.Location, document);
            sources.Add(location, new StoredSource(location, Needed(leaf, FieldNames.Path, document), Needed(leaf, FieldNames.ContentHash, document)));
        }

        return sources;
    }

    public static long Count(LuceneSnapshot snapshot) => snapshot.Documents(FieldNames.Sort, DocumentSort.Source).LongCount();

    private static string Needed(LeafSegment leaf, string field, int document) => leaf.Text(field, document) ?? throw new InvalidDataException($"A source has no {field}.");
}
