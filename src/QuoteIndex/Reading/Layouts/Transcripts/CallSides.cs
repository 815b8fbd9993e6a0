using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Tells who on a company's call speaks for the company: whoever is neither the operator nor of another firm.</summary>
internal static class CallSides
{
    /// <summary>Gives everybody who speaks their side, and the company's people their company.</summary>
    /// <param name="blocks">The blocks; what a moderator says who turns out to be the operator is left out of them.</param>
    /// <param name="turns">The turns.</param>
    /// <param name="company">The company whose call it is; null when only the titles of its people can name it.</param>
    public static void Find(TranscriptBlocks blocks, List<Turn> turns, string? company)
    {
        company ??= CompanyOfMost(turns);
        foreach (Turn turn in turns)
        {
            CastMember member = turn.Member;
            if (member.Side == SpeakerSide.Operator || member is { Side: SpeakerSide.Host, Name: null })
            {
                // A call's unnamed moderator is its operator.
                member.Side = SpeakerSide.Operator;
                foreach ((int block, _) in turn.Speech)
                {
                    blocks.LeaveOut(block, "operator");
                }
            }
            else if (member.Side == SpeakerSide.Unknown)
            {
                member.Side = IsOutside(member, company) ? SpeakerSide.Analyst : SpeakerSide.Executive;
            }
        }

        foreach (CastMember member in turns.Select(t => t.Member).Where(m => m.Side == SpeakerSide.Executive).Distinct())
        {
            // "President, Frozen Meals" is what the president presides over; "Packaging" alone is a business, no company.
            if (company is not null && member is { Title: not null, Company: { } field } && !SameCompany(field, company)
                && (IsBusiness(field) || !Affiliation.HasCompanyWord(field)))
            {
                member.Title += ", " + field;
                member.Company = null;
            }

            member.Company ??= company;
        }
    }

    private static string? CompanyOfMost(List<Turn> turns) =>
        turns.Select(t => t.Member).Where(m => m.Side == SpeakerSide.Executive && m.Company is not null)
            .GroupBy(m => m.Company!, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    // Analysts and shareholders, and whoever is of another company and does not head it.
    private static bool IsOutside(CastMember member, string? company)
    {
        if (TranscriptWords.IsOutsider(member.Title))
        {
            return true;
        }

        bool isOfOther = member.Company is { } own && company is not null && !SameCompany(own, company);
        return isOfOther && (member.Title is null || (!IsBusiness(member.Company!) && !Roles.HeadsCompany(SpeakerLexicon.Default, member.Title)));
    }

    // "Packaging" is a business; a company has a name besides.
    private static bool IsBusiness(string field) => !field.Contains(' ', StringComparison.Ordinal) && Affiliation.HasCompanyWord(field);

    private static bool SameCompany(string a, string b)
    {
        a = CompanyName.WithoutLegalForm(a);
        b = CompanyName.WithoutLegalForm(b);
        return a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }
}
