using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of names: each gives the names of speakers, companies or roles their numbers.</summary>
internal static class NameDocuments
{
    /// <summary>All names of a sort.</summary>
    public static IEnumerable<(int Number, string Name, SpeakerKind Kind)> All(LuceneSnapshot snapshot, NameSort sort) =>
        snapshot.Documents(Key.Of(Key.Mark, Key.Of(sort))).Select(found => (
            (int)found.Leaf.NumberAt(found.Document),
            NameAt(found.Leaf, found.Document),
            found.Leaf.SpeakerKindAt(found.Document)));

    /// <summary>The number of a name; 0 when the index does not have it.</summary>
    public static int Find(LuceneSnapshot snapshot, NameSort sort, string name)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Key.Of(Key.Name, sort, name)))
        {
            return (int)leaf.NumberAt(document);
        }

        return 0;
    }

    /// <summary>The name that has a number.</summary>
    public static string NameOf(LuceneSnapshot snapshot, int number)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Key.Of(Key.Number, number)))
        {
            return NameAt(leaf, document);
        }

        throw new InvalidDataException("A name is missing.");
    }

    private static string NameAt(LeafSegment leaf, int document) => leaf.TextsAt(document)[0] ?? throw new InvalidDataException("A name is missing.");
}
