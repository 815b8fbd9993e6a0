using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds the mentions of an article: names, pronouns, and common nouns that may speak, with what describes them.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions of the article in order of place.</summary>
    public static MentionMap Find(SpeakerText text, ExtractionOptions options)
    {
        Sentence[] sentences = text.Analyzed.Sentences;
        var companies = new CompanyMatches(text, options.Companies);
        var titles = new TitleFinder(text, companies);
        List<Title>[] bySentence = [.. sentences.Select(titles.Find)];
        var found = new MentionMapBuilder(text.Count);
        foreach (NameRun name in NameFinder.Find(text, companies, bySentence, options))
        {
            found.Add(OfName(text, name));
        }

        var pronouns = new PronounFinder(text, found);
        var relatives = new RelativeClauses(text, found);
        var nominals = new NominalFinder(text, titles, found, relatives);
        var abbreviations = new Abbreviations(text, found);
        for (int s = 0; s < sentences.Length; s++)
        {
            pronouns.Find(s, sentences[s]);
            nominals.Find(s, sentences[s], bySentence[s]);
            relatives.Link(sentences[s]);
            abbreviations.Link(sentences[s]);
        }

        var verbs = new SubjectFinder(text);
        foreach (Mention mention in found.Mentions)
        {
            (int first, int end) = found.Phrase(mention);
            verbs.Observe(mention, first, end, sentences[mention.Sentence]);
        }

        return found.Build();
    }

    private static Mention OfName(SpeakerText text, NameRun run) => new Mention
    {
        First = run.First,
        End = run.End,
        Head = run.End - 1,
        Sentence = run.Sentence,
        Form = MentionForm.Name,
        Kind = run.Kind,
        Gender = run.Gender,
        Definite = true,
        Quoted = text.Quoted(run.First),
        Name = run.Text,
        Plural = run.Plural,
        Titled = run.Titled,
        Ticker = run.CompanyByTicker,
    };
}
