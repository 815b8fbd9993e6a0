using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The names of an index with how many statements have each, most first.</summary>
internal static class NameSummaries
{
    public static IReadOnlyList<SpeakerName> Speakers(LuceneSnapshot snapshot) => ArchiveSummaries.Names(
        snapshot.Index, NameDocuments.All(snapshot, NameSort.Speaker).Select(name => (name.Number, name.Name, name.Kind)));

    public static IReadOnlyDictionary<string, long> Companies(LuceneSnapshot snapshot) => ArchiveSummaries.Companies(
        snapshot.Index, NameDocuments.All(snapshot, NameSort.Company).Select(name => (name.Number, name.Name)));
}
