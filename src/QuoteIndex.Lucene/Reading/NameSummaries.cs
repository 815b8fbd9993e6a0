using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The names of an index with how many statements have each, most first.</summary>
internal static class NameSummaries
{
    public static IReadOnlyList<SpeakerName> Speakers(LuceneSnapshot snapshot)
    {
        Dictionary<int, long> counts = ArchiveSummaries.Count(snapshot.Index, columns => columns.Speakers);
        return
        [
            .. NameDocuments.All(snapshot, NameSort.Speaker)
                .Where(name => counts.ContainsKey(name.Number))
                .Select(name => new SpeakerName(name.Name, name.Kind, counts[name.Number]))
                .OrderByDescending(name => name.Quotes)
                .ThenBy(name => name.Name, StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyDictionary<string, long> Companies(LuceneSnapshot snapshot)
    {
        Dictionary<int, long> counts = ArchiveSummaries.Count(snapshot.Index, columns => columns.Companies);
        return NameDocuments.All(snapshot, NameSort.Company)
            .Where(name => counts.ContainsKey(name.Number))
            .Select(name => (name.Name, Quotes: counts[name.Number]))
            .OrderByDescending(name => name.Quotes)
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToDictionary(name => name.Name, name => name.Quotes, StringComparer.Ordinal);
    }
}
