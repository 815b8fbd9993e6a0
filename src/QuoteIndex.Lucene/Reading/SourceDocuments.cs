namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of sources: what was read, and the hash of what it was made of.</summary>
internal static class SourceDocuments
{
    private static readonly string Mark = Key.Of(Key.Mark, Key.Source);

    public static IReadOnlyDictionary<string, StoredSource> All(LuceneSnapshot snapshot)
    {
        var sources = new Dictionary<string, StoredSource>(StringComparer.Ordinal);
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Mark))
        {
            if (leaf.TextsAt(document) is not [{ } location, { } path, { } hash])
            {
                throw new InvalidDataException("A source is damaged.");
            }

            sources.Add(location, new StoredSource(location, path, hash));
        }

        return sources;
    }

    public static long Count(LuceneSnapshot snapshot) => snapshot.Documents(Mark).LongCount();
}
