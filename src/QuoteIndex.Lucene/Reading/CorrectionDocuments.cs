using Lucene.Net.Documents;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of corrections, one a source that has any, whether it is there or not.</summary>
internal static class CorrectionDocuments
{
    private static readonly string Mark = Key.Of(Key.Mark, Key.Correction);
    private static readonly HashSet<string> Fields = [FieldNames.CorrectedSource, FieldNames.Corrections];

    /// <summary>The corrections of all sources, by location.</summary>
    public static IEnumerable<(string Location, string Corrections)> All(LuceneSnapshot snapshot) =>
        snapshot.Documents(Mark).Select(Read).OrderBy(source => source.Location, StringComparer.Ordinal);

    /// <summary>Those of one source; null when it has none.</summary>
    public static string? Of(LuceneSnapshot snapshot, string location) =>
        snapshot.Documents(Key.Of(Key.CorrectionsOf, location)).Select(found => Read(found).Corrections).FirstOrDefault();

    private static (string Location, string Corrections) Read((LeafSegment Leaf, int Document) found)
    {
        Document document = found.Leaf.Reader.Document(found.Document, Fields);
        return (document.Get(FieldNames.CorrectedSource), document.Get(FieldNames.Corrections)) is ({ } location, { } corrections)
            ? (location, corrections)
            : throw new InvalidDataException("A correction is damaged.");
    }
}
