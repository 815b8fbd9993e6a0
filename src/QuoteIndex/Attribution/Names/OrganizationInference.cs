using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Names whose own words tell too little, or the wrong thing, made organizations by what the whole article tells: they have a chief
/// executive, are a company's first word, or are what "the company" of the story must be.
/// </summary>
internal sealed class OrganizationInference(SpeakerText text, TitleWords titles, CoinedNames coined, PeopleDirectory people)
{
    private const int MostModifiers = 4;

    /// <summary>Corrects the kinds of names that are organizations.</summary>
    public void Run(IReadOnlyList<NameRun> runs)
    {
        ILookup<string, NameRun> byName = runs.ToLookup(r => r.Text, StringComparer.Ordinal);
        foreach (IGrouping<string, NameRun> named in byName.Where(n => n.Any(r => r.HasOfficers)))
        {
            MakeOrganization(named.Key, byName);
        }

        MakeShortForms(byName);
        FindCompanyOfStory(runs, byName);
    }

    // "Tidepool" is Tidepool Mobility where nobody is called so.
    private void MakeShortForms(ILookup<string, NameRun> byName)
    {
        HashSet<string> ofPeople = [.. byName.Where(n => n.First().Kind == EntityKind.Person && n.Key.Contains(' ', StringComparison.Ordinal)).SelectMany(n => n.Key.Split(' '))];
        foreach (string name in byName.Where(n => n.First().Kind == EntityKind.Organization).Select(n => n.Key))
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            string word = space > 0 ? name[..space] : "";
            if (space > 0 && byName.Contains(word) && !coined.IsCommon(word) && people.Find(word) is null && !text.Lexicon.IsPlace(word)
                && (text.Lexicon[word] & (WordSense.GivenName | WordSense.Place | WordSense.Noun)) == WordSense.None
                && !ofPeople.Contains(word)
                && !byName[word].Any(LooksLikePerson))
            {
                foreach (NameRun run in byName[word])
                {
                    run.Kind = EntityKind.Organization;
                }
            }
        }
    }

    // Not where anything in the article speaks for a person: a title or "who" beside the name, "he" after it, the surname alone.
    private void MakeOrganization(string name, ILookup<string, NameRun> byName)
    {
        string surname = name[(name.LastIndexOf(' ') + 1)..];
        if (surname.Length < name.Length && people.Find(name) is null && !byName.Contains(surname) && !byName[name].Any(LooksLikePerson))
        {
            foreach (NameRun run in byName[name])
            {
                run.Kind = EntityKind.Organization;
            }
        }
    }

    // "Harlow Grid won approval. … the company said": where the article speaks of a company and names none before, its opening
    // subject is that company, whatever the tagger makes of it, unless something speaks for a person.
    private void FindCompanyOfStory(IReadOnlyList<NameRun> runs, ILookup<string, NameRun> byName)
    {
        int told = FirstUnnamedCompany();
        string? only = null;
        int times = 0;
        bool opens = false;
        foreach (NameRun run in runs.Where(r => r.First < told && IsRead(r)))
        {
            if (run.Kind == EntityKind.Organization)
            {
                return;
            }

            if (run.Kind is EntityKind.Place or EntityKind.Group || text.Has(run.First, WordSense.GivenName) || text.NameOf(run.First) == NameClass.Misc)
            {
                continue;
            }

            if (only is not null && run.Text != only)
            {
                return;
            }

            only = run.Text;
            times++;
            opens |= run.First == text.Analyzed.Sentences[run.Sentence].First;
        }

        if (only is not null && opens && times > 1)
        {
            MakeOrganization(only, byName);
        }
    }

    private bool IsRead(NameRun run) =>
        text.Analyzed.Article.Paragraphs[text.Analyzed.Sentences[run.Sentence].Paragraph].Role != ParagraphRole.Boilerplate;

    // "the company said", or a "Chief Executive Priya Anand" of nothing.
    private int FirstUnnamedCompany()
    {
        foreach (Sentence sentence in text.Analyzed.Sentences)
        {
            for (int i = sentence.First + 1; i < sentence.End; i++)
            {
                bool company = (text.Is(i, "company") || text.Is(i, "firm")) && IsTheFollowedBy(i, sentence.First) && text.IsVerb(i + 1);
                bool begins = titles[i] && !titles[i - 1] && !text.IsPossessive(i - 1) && (text.IsComma(i - 1) || text.Tag(i - 1) == WordClass.CloseQuote);
                if (company || (begins && titles.IsChief(i) && text.NameOf(titles.EndFrom(i)) == NameClass.Person))
                {
                    return i;
                }
            }
        }

        return 0;
    }

    // "the company", "the San Francisco company"
    private bool IsTheFollowedBy(int noun, int first)
    {
        int i = noun - 1;
        for (int words = 0; words < MostModifiers && i > first && (text.IsProper(i) || text.Tag(i) == WordClass.JJ); words++)
        {
            i--;
        }

        return text.Is(i, "the");
    }

    private bool LooksLikePerson(NameRun run)
    {
        int after = text.Tails.After(run.End);
        bool aside = text.IsComma(after) && (text.Is(after + 1, "who") || text.Tag(after + 1) == WordClass.CD || (after + 1 < text.Count && titles[after + 1]));
        bool pronoun = false;
        for (int i = run.End; i < text.Analyzed.Sentences[run.Sentence].End; i++)
        {
            pronoun |= Pronouns.Read(text[i]) is { Form: MentionForm.PersonPronoun };
        }

        return run.Titled || aside || pronoun || (run.First > 0 && (titles[run.First - 1] || text.Has(run.First - 1, WordSense.Honorific)));
    }
}
