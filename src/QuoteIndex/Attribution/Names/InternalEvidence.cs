using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// What a name's own words say of what it names: the tagger's classes, given names, legal forms, the directories. (Internal as
/// against <see cref="ExternalEvidence"/>: McDonald, 1996.)
/// </summary>
internal sealed class InternalEvidence(SpeakerText text, CompanyMatches companies, ExtractionOptions options)
{
    /// <summary>Adds what speaks for a kind to the votes.</summary>
    public void Observe(NameRun run, ref NameVotes votes)
    {
        (int first, int end) = (run.First, run.End);
        int person = 0, organization = 0, place = 0, other = 0;
        bool body = false, legal = false, digit = false;
        for (int i = first; i < end; i++)
        {
            NameClass name = text.NameOf(i);
            person += name == NameClass.Person ? 1 : 0;
            organization += name == NameClass.Organization ? 1 : 0;
            place += name == NameClass.Location ? 1 : 0;
            other += name == NameClass.Misc ? 1 : 0;
            body |= text.Has(i, WordSense.Organization | WordSense.Government) && (end - first > 1 || organization > 0);
            body |= i == end - 1 && i > first && text.Has(i, WordSense.CompanyWord);
            legal |= i > first && text.Has(i, WordSense.LegalForm);
            digit |= text[i].ContainsAnyInRange('0', '9');
        }

        int most = Math.Max(Math.Max(person, organization), Math.Max(place, other));
        votes.AddIf(most > 0 && most == person, NameEvidence.TaggedPerson);
        votes.AddIf(most > 0 && most == organization, NameEvidence.TaggedOrganization);
        votes.AddIf(most > 0 && most == place && most > person && most > organization, NameEvidence.TaggedPlace);
        votes.AddIf(most > 0 && most == other && most > person && most > organization && most > place, NameEvidence.TaggedOther);
        bool known = companies.EndFrom(first) == end || (!companies.IsPerson(first) && options.Companies.Find(CompanyName.WithoutLegalForm(run.Text)) is not null);
        votes.AddIf(known, NameEvidence.InDirectory);
        votes.AddIf(options.People.Find(run.Text) is not null, NameEvidence.KnownPerson);
        votes.AddIf(text.Has(first, WordSense.GivenName) && end - first > 1 && !known, NameEvidence.GivenNameFirst);
        votes.AddIf(text.Has(first, WordSense.GivenName) && end - first == 1, NameEvidence.GivenNameAlone);
        votes.AddIf(end - first == 3 && text[first + 1].Length <= 2 && text.IsUpper(first + 1) && char.IsLower(text[end - 1][^1]), NameEvidence.MiddleInitial);
        votes.AddIf(end - first is 2 or 3 && !body && !legal && !digit && !known && IsPlain(first, end), NameEvidence.PlainWords);
        votes.AddIf(legal, NameEvidence.LegalForm);
        votes.AddIf(body, NameEvidence.BodyWord);
        votes.AddIf(digit && !known, NameEvidence.HasDigit);
        votes.AddIf(end - first == 1 && text[first].Length is >= 2 and <= 5 && text.IsCapitals(first), NameEvidence.Acronym);
        votes.AddIf(!known && (text.Lexicon.IsPlace(run.Text) || (end - first == 1 && text.Has(first, WordSense.Place))), NameEvidence.KnownPlace);
    }

    private bool IsPlain(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Has(i, WordSense.Noun | WordSense.Place | WordSense.CompanyWord) || (text.IsUpper(i) && !char.IsLower(text[i][^1]) && text[i].Length > 2))
            {
                return false;
            }
        }

        return true;
    }
}
