using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Decides what each name names, from the votes at its place and those for the same words anywhere in the article: a name lends
/// its kind to its surname or first word alone.
/// </summary>
internal sealed class NameClassifier(SpeakerText text, CompanyDirectory directory)
{
    /// <summary>Fills in the kinds of all names.</summary>
    public void Classify(IReadOnlyList<NameRun> runs)
    {
        var article = new Dictionary<string, NameVotes>(StringComparer.Ordinal);
        foreach (NameRun run in runs)
        {
            NameVotes sum = article.GetValueOrDefault(run.Text);
            sum.Add(run.Votes);
            article[run.Text] = sum;
        }

        var surnames = new HashSet<string>(StringComparer.Ordinal);
        ObserveShortForms(article);
        foreach ((string name, NameVotes votes) in article.ToArray())
        {
            string[] words = name.Split(' ');
            if (words.Length > 1)
            {
                EntityKind kind = default(NameVotes).Decide(votes);
                if (kind == EntityKind.Person)
                {
                    surnames.Add(words[^1]);
                }

                Inherit(article, words[^1], kind == EntityKind.Person, NameEvidence.SurnameOfPerson);
                Inherit(article, words[0], kind == EntityKind.Person, NameEvidence.GivenNameOfPerson);
                Inherit(article, words[0], kind == EntityKind.Organization, NameEvidence.StartOfOrganization);
            }
        }

        foreach (NameRun run in runs)
        {
            NameVotes votes = run.Votes;
            bool surname = surnames.Contains(run.Text) || IsLabelOf(run, surnames);
            votes.AddIf(surname, NameEvidence.SurnameOfPerson);
            run.Plural = text.Tag(run.First) == WordClass.NNPS;
            run.Kind = IsPeople(run) ? EntityKind.Group : KindOf(run, votes, article[run.Text]);
            if (surname && (run.Kind == EntityKind.Unknown || IsLabelOf(run, surnames)))
            {
                run.Kind = EntityKind.Person;
            }
        }
    }

    // A name of several words names one thing all over the article.
    private static EntityKind KindOf(NameRun run, NameVotes votes, NameVotes article) =>
        run.Text.Contains(' ', StringComparison.Ordinal) && default(NameVotes).Decide(article) is var kind && kind != EntityKind.Unknown ? kind : votes.Decide(article);

    // "PORTER:" before a turn of a transcript, where the article names Jane Porter.
    private bool IsLabelOf(NameRun run, HashSet<string> surnames) =>
        run.End - run.First == 1 && run.Text.Length > 1 && text.Is(run.End, ":") && text.IsCapitals(run.First)
        && surnames.Contains(run.Text[..1] + run.Text[1..].ToLowerInvariant());

    // "Republicans", "Americans", "one Republican": members, who do not speak as one.
    private bool IsPeople(NameRun run) =>
        run.End - run.First == 1 && (text.Tag(run.First) == WordClass.NNPS || text.Has(run.First, WordSense.People)) && directory.Find(run.Text) is null;

    // People are shortened to the last word of their names, companies to the first.
    private static void ObserveShortForms(Dictionary<string, NameVotes> article)
    {
        var within = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in article.Keys.Where(n => n.Contains(' ', StringComparison.Ordinal)).ToArray())
        {
            string[] words = name.Split(' ');
            within.UnionWith(words);
            NameVotes votes = article[name];
            votes.AddIf(words.Length is 2 or 3 && article.ContainsKey(words[^1]), NameEvidence.LastWordAlone);
            votes.AddIf(article.ContainsKey(words[0]), NameEvidence.FirstWordAlone);
            article[name] = votes;
        }

        foreach (string name in article.Keys.Where(n => !n.Contains(' ', StringComparison.Ordinal) && !within.Contains(n)).ToArray())
        {
            NameVotes votes = article[name];
            votes.Add(NameEvidence.NoFullName);
            article[name] = votes;
        }
    }

    private static void Inherit(Dictionary<string, NameVotes> article, string word, bool holds, NameEvidence evidence)
    {
        if (holds && article.TryGetValue(word, out NameVotes votes))
        {
            votes.Add(evidence);
            article[word] = votes;
        }
    }
}
