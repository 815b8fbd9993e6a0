using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Finds names and decides what they name. The tagger's classes are one sign among several, because it has not seen most
/// companies: what stands around a name anywhere in the article counts for all its mentions.
/// </summary>
internal static class NameFinder
{
    /// <summary>All names in order of place, with their kinds.</summary>
    public static IReadOnlyList<NameRun> Find(SpeakerText text, CompanyMatches companies, IReadOnlyList<List<Title>> titlesOfSentences, ExtractionOptions options)
    {
        var titles = new TitleWords(text, titlesOfSentences);
        CoinedNames coined = CoinedNames.Of(text);
        IReadOnlyList<NameRun> names = new NameSegmenter(text, companies, titles, new NameBoundaries(text, companies, titles, coined)).Find();
        var inside = new InternalEvidence(text, companies, options);
        var around = new ExternalEvidence(text, titles, options.Companies);
        foreach (NameRun name in names)
        {
            var votes = default(NameVotes);
            inside.Observe(name, ref votes);
            around.Observe(name, ref votes);
            name.Votes = votes;
        }

        new NameClassifier(text, options.Companies).Classify(names);
        new OrganizationInference(text, titles, coined, options.People).Run(names);
        return names;
    }
}
