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
            StoredSource source = Read(leaf, document);
            sources.Add(source.Location, source);
        }

        return sources;
    }

    /// <summary>The source at a location with its quotes; null when there is none.</summary>
    public static SourceDocument? At(LuceneSnapshot snapshot, string location)
    {
        StoredSource? source = null;
        var quotes = new List<(long Id, Quote Quote)>();
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Key.Of(Key.Location, location)))
        {
            if (leaf.QuoteAt(document) is var id and not 0)
            {
                quotes.Add((id, leaf.ReadQuote(document)));
            }
            else if (leaf.NumberAt(document) == 0)
            {
                // Articles have a number.
                source = Read(leaf, document);
            }
        }

        return source is null ? null : new SourceDocument(source, [.. quotes.OrderBy(quote => quote.Id).Select(quote => quote.Quote)]);
    }

    public static long Count(LuceneSnapshot snapshot) => snapshot.Documents(Mark).LongCount();

    private static StoredSource Read(LeafSegment leaf, int document) => leaf.TextsAt(document) is [{ } location, { } path, { } hash]
        ? new StoredSource(location, path, hash)
        : throw new InvalidDataException("A source is damaged.");
}
