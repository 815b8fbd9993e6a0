using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>What stands around a name says of what it names: titles, verbs, prepositions, appositions, tickers.</summary>
internal sealed class ExternalEvidence(SpeakerText text, TitleWords titles, CompanyDirectory directory)
{
    private const int MostModifiers = 4;

    private readonly Appositions appositions = new(text, titles);

    /// <summary>Adds what speaks for a kind to the votes, and to the run what its surroundings tell besides.</summary>
    public void Observe(NameRun run, ref NameVotes votes)
    {
        Sentence sentence = text.Analyzed.Sentences[run.Sentence];
        if (run.First > sentence.First)
        {
            ObserveBefore(run, sentence, ref votes);
        }

        ObserveBracket(run, sentence, ref votes);
        int after = text.Tails.After(run.End);
        if (after < sentence.End)
        {
            ObserveAfter(run, after, sentence, ref votes);
        }
    }

    private void ObserveBefore(NameRun run, Sentence sentence, ref NameVotes votes)
    {
        (int before, int after) = (run.First - 1, run.End);
        WordSense sense = text.Sense(before);
        if ((sense & WordSense.Honorific) != 0)
        {
            votes.Add(NameEvidence.Honorific);
            run.Titled = true;
            run.Gender = Genders.Of(sense);
        }
        else if (titles[before] && text.Has(before, WordSense.Role) && !text.Has(before, WordSense.Plural))
        {
            votes.Add(NameEvidence.RoleBefore);
            run.Titled = run.End - run.First == 1 && text.IsUpper(before);
            run.Gender = Genders.Of(sense);
        }

        votes.AddIf(text.Is(before, "the"), NameEvidence.ArticleBefore);
        votes.AddIf(text.Is(before, "in"), NameEvidence.AfterIn);
        int preposition = PrepositionBefore(before, sentence.First);
        bool titled = preposition > sentence.First && titles[preposition - 1];
        bool role = titled && !text.Has(preposition - 1, WordSense.PublicRole);
        votes.AddIf(role && (text.Is(preposition, "of") || text.Is(preposition, "at")), NameEvidence.AfterRoleOf);
        votes.AddIf(role && text.Is(preposition, "for"), NameEvidence.AfterRoleFor);
        votes.AddIf(titled && !role && !text.Has(preposition - 1, WordSense.Business) && text.Is(preposition, "of"), NameEvidence.AfterPublicRoleOf);
        votes.AddIf(text.Is(preposition, "at"), NameEvidence.AfterAt);
        votes.AddIf(text.Is(preposition, "at") && text.Is(after, "in") && text.IsProper(after + 1), NameEvidence.AtWithPlace);
        votes.AddIf((text.Is(before, "of") || text.Is(before, "in")) && text.Has(before - 1, WordSense.Traded), NameEvidence.HasShares);
        votes.AddIf(text.Has(before, WordSense.ReportingVerb) && (text.Is(after, "of") || text.Is(after, "at") || text.Is(after, "from")), NameEvidence.SaidBeforeOf);
        bool joined = text.Is(before, AttributionWords.Joining);
        votes.AddIf(joined && (text.Is(after, "from") || (text.Is(after, "as") && after + 1 < text.Count && (titles[after + 1] || text.Tag(after + 1) is WordClass.DT or WordClass.PRPS))), NameEvidence.Joined);
        votes.AddIf(text[before].EndsWith("-based"), NameEvidence.DescribedAsBody);
        votes.AddIf(text.IsNoun(before) && text.Has(before, WordSense.Organization) && !text.Has(before, WordSense.Plural), NameEvidence.DescribedAsBody);
    }

    private void ObserveBracket(NameRun run, Sentence sentence, ref NameVotes votes)
    {
        int after = run.End;
        if (text.IsOpenBracket(after) && after + 2 < sentence.End)
        {
            run.CompanyByTicker = FindTicker(after, sentence.End);
            votes.AddIf(run.CompanyByTicker is not null || text.Tails.IsListing(after), NameEvidence.Ticker);
        }
    }

    private void ObserveAfter(NameRun run, int after, Sentence sentence, ref NameVotes votes)
    {
        int before = run.First - 1;
        votes.AddIf(text.Has(after, WordSense.ReportingVerb) && !text.IsNoun(after), NameEvidence.Reports);
        int verb = text.IsComma(after) ? after + 1 : after;
        bool its = text.IsVerb(verb) && (text.Is(verb + 1, "its") || text.Is(verb + 2, "its"));
        votes.AddIf(its || (text.IsVerb(verb) && text.Is(verb + 1, "it")), NameEvidence.ItsAfter);
        votes.AddIf(its && !text.Has(verb, WordSense.ReportingVerb), NameEvidence.ItsObject);
        votes.AddIf(titles[after] && text.IsNoun(after) | text.IsProper(after), NameEvidence.RoleAfter);
        int traded = text.IsPossessive(after) ? after + 1 : after;
        votes.AddIf(text.Has(traded, WordSense.Traded) && text.IsNoun(traded), NameEvidence.HasShares);
        bool comma = text.IsComma(after);
        WordSense described = comma ? appositions.Sense(after + 1, sentence.End) : WordSense.None;
        votes.AddIf((described & WordSense.Organization) != 0 && !(IsFullName(run.First) && appositions.IsOperator(after + 1, sentence.End)), NameEvidence.DescribedAsBody);
        votes.AddIf((described & (WordSense.Role | WordSense.Person)) != 0, NameEvidence.DescribedAsPerson);
        votes.AddIf((comma || text.Tag(after) == WordClass.Stop) && before > sentence.First && text.IsComma(before) && appositions.IsOfficer(before - 1, sentence.First), NameEvidence.DescribedAsPerson);
        votes.AddIf(comma && text.Is(after + 1, "who"), NameEvidence.RelativeWho);
        votes.AddIf(comma && text.Is(after + 1, "which"), NameEvidence.RelativeWhich);
        votes.AddIf(text.IsPossessive(after) && IsFullName(after + 1), NameEvidence.OwnsPerson);
        int founded = comma ? after + 1 : after;
        founded += text.Is(founded, "was") || text.Is(founded, "is") ? 1 : 0;
        votes.AddIf(founded > after && text.Is(founded, AttributionWords.Founding), NameEvidence.WasFounded);
        run.HasOfficers = text.IsPossessive(after) && titles.IsChief(after + 1);
        votes.AddIf(run.HasOfficers, NameEvidence.HasOfficers);
        votes.AddIf((comma || text.Tag(after) == WordClass.Stop) && before > sentence.First && text.IsComma(before) && appositions.IsBody(before - 1), NameEvidence.BodyBefore);
    }

    // "Leerwick's Danielle Osei": people have no people.
    private bool IsFullName(int token) => text.Has(token, WordSense.GivenName) && text.NameOf(token) == NameClass.Person
        && text.NameOf(token + 1) == NameClass.Person && text.IsUpper(token + 1);

    // The preposition of the phrase that ends at the token: "of the Dutch dredger", "at".
    private int PrepositionBefore(int token, int first)
    {
        for (int words = 0; words < MostModifiers && token > first
            && (text.Tag(token) is WordClass.DT or WordClass.JJ || (text.Tag(token) == WordClass.NN && !text.IsUpper(token))); words++)
        {
            token--;
        }

        return token;
    }

    // "(NVDA)", "(NASDAQ: NVDA)": the last word in the brackets.
    private string? FindTicker(int bracket, int limit)
    {
        for (int close = bracket + 2; close < Math.Min(limit, bracket + 5); close++)
        {
            if (text.IsCloseBracket(close))
            {
                return text.IsCapitals(close - 1) ? directory.FindTicker(text[close - 1]) : null;
            }
        }

        return null;
    }
}
