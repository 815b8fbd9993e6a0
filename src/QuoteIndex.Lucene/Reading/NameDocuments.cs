using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of names: each gives the names of speakers, companies or roles their numbers.</summary>
internal static class NameDocuments
{
    /// <summary>A name, or the key of one, of a sort, as a term.</summary>
    public static string Key(NameSort sort, string name) => DocumentSort.Of(sort) + ":" + name;

    /// <summary>All names of a sort.</summary>
    public static IEnumerable<(int Number, string Name, SpeakerKind Kind)> All(LuceneSnapshot snapshot, NameSort sort) =>
        snapshot.Documents(FieldNames.Sort, DocumentSort.Of(sort)).Select(found => (
            (int)found.Leaf.Number(FieldNames.Number, found.Document),
            NameAt(found.Leaf, found.Document),
            (SpeakerKind)found.Leaf.Number(FieldNames.SpeakerKind, found.Document)));

    /// <summary>The number of a name; 0 when the index does not have it.</summary>
    public static int Find(LuceneSnapshot snapshot, NameSort sort, string name)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(FieldNames.Name, Key(sort, name)))
        {
            return (int)leaf.Number(FieldNames.Number, document);
        }

        return 0;
    }

    /// <summary>The name that has a number.</summary>
    public static string NameOf(LuceneSnapshot snapshot, int number)
    {
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(FieldNames.Number, TermText.Of(number)))
        {
            return NameAt(leaf, document);
        }

        throw new InvalidDataException("A name is missing.");
    }

    private static string NameAt(LeafSegment leaf, int document) => leaf.Text(FieldNames.Name, document) ?? throw new InvalidDataException("A name is missing.");
}
