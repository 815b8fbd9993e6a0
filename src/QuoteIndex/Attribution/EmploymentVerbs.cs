using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Reads the company from a verb that tells of somebody's work: "runs Acme", "manages bonds at Acme", "has been with Acme".</summary>
internal sealed class EmploymentVerbs(SpeakerText text, MentionMap map)
{
    private const int LongestObject = 4;
    private const int LongestClause = 12;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Governing = Read("object"), Locating = Read("at"), Serving = Read("for");

    /// <summary>The company of the subject that ends before the token; null when no such verb follows.</summary>
    public Entity? CompanyAfter(int token)
    {
        while (text.Tag(token) == WordClass.RB)
        {
            token++;
        }

        if (token >= text.Count)
        {
            return null;
        }

        if ((text.Is(token, "has") || text.Is(token, "have")) && text.Is(token + 1, "been") && (text.Is(token + 2, "with") || text.Is(token + 2, "at")))
        {
            return CompanyFrom(token + 3);
        }

        return (Governing.Contains(text[token]) ? CompanyFrom(token + 1) : null)
            ?? (Locating.Contains(text[token]) ? CompanyBehind("at", token + 1) : null)
            ?? (Serving.Contains(text[token]) ? CompanyBehind("for", token + 1) : null);
    }

    /// <summary>The company of the second verb of a clause: "who left in 2023 and now runs Acme"; null when there is none.</summary>
    public Entity? CompanyNow(int token)
    {
        for (int limit = Math.Min(text.Count - 2, token + LongestClause); token < limit && !text.IsComma(token) && text.Tag(token) != WordClass.Stop; token++)
        {
            if (text.Is(token, "and") && text.Is(token + 1, "now"))
            {
                return CompanyAfter(token + 2);
            }
        }

        return null;
    }

    // "the rival carrier Pelican Air": the name at the end of a phrase.
    private Entity? CompanyFrom(int token)
    {
        for (int limit = token + LongestObject; token < limit && text.Tag(token) is WordClass.DT or WordClass.JJ or WordClass.NN && map.At[token] is not { Form: MentionForm.Name }; token++)
        {
        }

        // A noun that describes the name has the name's mention.
        return token < text.Count && map.At[token] is { Form: MentionForm.Name, Entity: { Kind: EntityKind.Organization } company } name
            && name.First >= token && name.First < token + LongestObject && !IsGovernment(name) && !text.IsPossessive(name.End) && !text.IsNoun(name.End) && !text.IsProper(name.End)
            ? company
            : null;
    }

    // "who chairs the Senate Banking Committee" tells of no company.
    private bool IsGovernment(Mention name)
    {
        for (int i = name.First; i < name.End; i++)
        {
            if (text.Has(i, WordSense.Government))
            {
                return true;
            }
        }

        return false;
    }

    private Entity? CompanyBehind(string preposition, int token)
    {
        for (int limit = Math.Min(text.Count, token + LongestClause); token < limit && !text.IsComma(token) && !text.IsVerb(token) && text.Tag(token) != WordClass.Stop; token++)
        {
            if (text.Is(token, preposition))
            {
                return CompanyFrom(token + 1);
            }
        }

        return null;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string place)
    {
        var verbs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in WordList.Lines("employment-verbs.txt"))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            verbs.UnionWith(words[0] == place ? words[1..] : []);
        }

        return verbs.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
