using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>Somebody introduced in running text, and as what: "Jane Doe with Bank X", "our CFO, John Roe".</summary>
/// <param name="Name">Where the name stands.</param>
/// <param name="Affiliation">What is said of title and company.</param>
internal readonly record struct Introduction(TextSpan Name, Affiliation Affiliation);

/// <summary>Reads how people are introduced in what the operator, the host or the writer says.</summary>
internal static class Introductions
{
    private const int Reach = 160;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:)?!");

    /// <summary>Everybody introduced in the span with a title or a company.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The paragraph.</param>
    /// <param name="allowsFirm">True where "Jane Doe, Bank X" can stand: an operator's paragraph.</param>
    /// <param name="cast">Who may be introduced by one word too; null when nobody may.</param>
    public static IEnumerable<Introduction> In(string text, TextSpan span, bool allowsFirm, Cast? cast = null)
    {
        foreach (TextSpan run in NameRuns.In(text, span))
        {
            TextSpan name = NameRuns.Person(text, run);
            ReadOnlySpan<char> words = name.In(text);
            bool isKnown = !words.Contains(' ') && words.Length is > 1 and < 40 && cast?.Find(words.ToString()) is not null;
            if (isKnown || words.Contains(' ') && SpeakerLabel.LooksLikeName(words, 2) && !PeopleNames.HasCommonWord(words) && !Affiliation.IsTitle(words, out _))
            {
                Affiliation after = After(text.AsSpan(name.End, Math.Min(Reach, span.End - name.End)), allowsFirm);
                Affiliation found = after.Title is not null ? after : Before(text.AsSpan(span.Start, name.Start - span.Start), after);
                if (!found.IsEmpty)
                {
                    yield return new(name, found);
                }
            }
        }
    }

    private static Affiliation After(ReadOnlySpan<char> rest, bool allowsFirm) =>
        FirmAfter(rest, out Affiliation firm) ? firm
            : Predicate(rest, out Affiliation told) ? told
            : IsSetOff(rest) ? Apposition(rest, allowsFirm)
            : default;

    // "Jane Doe with Bank X", "Jane Doe from the line of Bank X"
    private static bool FirmAfter(ReadOnlySpan<char> rest, out Affiliation found)
    {
        int word = rest.StartsWith(" ") ? rest[1..].IndexOf(' ') : -1;
        bool isWith = word > 0 && TranscriptWords.With.Contains(rest.Slice(1, word));
        ReadOnlySpan<char> name = isWith ? rest[(word + 2)..] : default;
        name = name.StartsWith("the ") ? name[4..] : name;
        name = name.StartsWith("line of ") ? name["line of ".Length..] : name;
        found = isWith ? new(null, NameRuns.Company(name)) : default;
        return isWith;
    }

    // "Jane Doe is the chief engineer of Acme."
    private static bool Predicate(ReadOnlySpan<char> rest, out Affiliation found)
    {
        foreach (string copula in (ReadOnlySpan<string>)[" is the ", " is a ", " is an ", " is our ", " was the "])
        {
            if (rest.StartsWith(copula))
            {
                ReadOnlySpan<char> clause = rest[copula.Length..];
                int stop = SentenceEnd(clause), comma = clause.IndexOfAny(Stops);
                int end = stop < 0 ? comma : comma < 0 ? stop : Math.Min(stop, comma);
                found = Clause(end < 0 ? clause : clause[..end]);
                return true;
            }
        }

        found = default;
        return false;
    }

    private static bool IsSetOff(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" (") || rest.StartsWith(", ") || rest.StartsWith(" - ") || rest.StartsWith(" – ") || rest.StartsWith(" — ");

    // "Jane Doe, president and chief executive, Acme Corp"
    private static Affiliation Apposition(ReadOnlySpan<char> rest, bool allowsFirm)
    {
        rest = rest.TrimStart(" ,-–—(");
        string? title = null, company = null;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(Stops);
            int stop = SentenceEnd(rest);
            end = end < 0 || (stop >= 0 && stop < end) ? stop : end;
            ReadOnlySpan<char> part = (end < 0 ? rest : rest[..end]).Trim();
            bool goesOn = end >= 0 && rest[end] == ',';
            rest = goesOn ? rest[(end + 1)..].TrimStart() : default;
            if (part.StartsWith("and "))
            {
                break;
            }

            Affiliation read = Clause(part);
            if (read.Title is not null)
            {
                title = title is null ? read.Title : title + ", " + read.Title;
                company ??= read.Company;
            }
            else if (title is not null && company is null && NameRuns.Company(part) is { } name && name.Length == part.Length && !PeopleNames.BeginsWithGivenName(part))
            {
                company = name;
                break;
            }
            else if (title is null && allowsFirm && NameRuns.Company(part) is { } firm)
            {
                return new(null, firm);
            }
            else
            {
                break;
            }
        }

        return new(title, company);
    }

    // "our chief executive officer", "the chief executive of Acme Corp about her plans"
    private static Affiliation Clause(ReadOnlySpan<char> part)
    {
        int and = part.IndexOf(" and ");
        while (and >= 0)
        {
            // "Chairman and CEO" is one title; "our CFO and John Roe" is a title and a man.
            ReadOnlySpan<char> behind = part[(and + 5)..];
            int space = behind.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? behind : behind[..space];
            if (!Affiliation.IsTitleWord(word))
            {
                part = part[..and];
                break;
            }

            int next = behind.IndexOf(" and ");
            and = next < 0 ? -1 : and + 5 + next;
        }

        int end = 0, role = -1;
        string? company = null;
        ReadOnlySpan<char> rest = part;
        while (!(rest = rest.TrimStart()).IsEmpty)
        {
            int space = rest.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? rest : rest[..space];
            int at = part.Length - rest.Length;
            bool isArticle = word is "our" or "the" or "a" or "an" or "its" or "who" or "is" or "as" or "also" or "their";
            if (role >= 0 && word is "of" or "at" or "for" or "with" or "from")
            {
                ReadOnlySpan<char> name = rest[(space < 0 ? rest.Length : space + 1)..];
                name = name.StartsWith("the ") ? name[4..] : name;
                company = NameRuns.Company(name);
                if (company is not null && word is "of" or "for")
                {
                    // "head of Research": what follows is the role's field.
                    ReadOnlySpan<char> whole = part[..(part.Length - name.Length + company.Length)];
                    if (Affiliation.IsTitle(whole, out int titleEnd) && titleEnd == whole.Length)
                    {
                        (end, company) = (whole.Length, null);
                    }
                }

                break;
            }

            if (!isArticle && !Affiliation.IsTitleWord(word) && !char.IsUpper(word[0]) && role >= 0
                && !(role == part[..at].TrimEnd().Length && TranscriptWords.NamesDoer(word)))
            {
                break;
            }

            // "the chief cartographer": who a word names by what they do has a role too.
            bool isDoer = role >= 0 && char.IsLower(word[0]) && TranscriptWords.NamesDoer(word);
            end = at + word.Length;
            role = isDoer || Affiliation.IsRole(word) ? end : role;
            rest = space < 0 ? default : rest[(space + 1)..];
        }

        if (role < 0)
        {
            return default;
        }

        Affiliation read = Affiliation.Read(part[..end]);
        return read.Title is null ? default : read with { Company = company ?? read.Company };
    }

    // "our chief financial officer, John Roe", "Acme's chief executive Jane Doe"
    private static Affiliation Before(ReadOnlySpan<char> words, Affiliation after)
    {
        words = words.TrimEnd(" ,");
        int start = words.Length, role = -1;
        while (start > 0)
        {
            int space = words[..(start > 0 && words[start - 1] == ' ' ? start - 1 : start)].LastIndexOf(' ');
            ReadOnlySpan<char> word = words[(space + 1)..start].TrimEnd();
            bool isTitle = Affiliation.IsTitleWord(word.TrimEnd(',')) && !(word.EndsWith(",") && role < 0) && !word.EndsWith(".");
            if (!isTitle || words.Length - space > 80)
            {
                break;
            }

            role = Affiliation.IsRole(word) || role >= 0 ? 0 : role;
            if (role < 0)
            {
                break;
            }

            start = space + 1;
        }

        ReadOnlySpan<char> title = words[start..].TrimStart();
        while (title.StartsWith("and ") || title.StartsWith("of ") || title.StartsWith("& "))
        {
            title = title[(title.IndexOf(' ') + 1)..];
        }

        return role < 0 || title.IsEmpty || !Affiliation.IsTitle(title, out _) ? after : new(title.ToString(), after.Company ?? CompanyBefore(words[..start]));
    }

    private static string? CompanyBefore(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        bool isPossessive = words.EndsWith("'s") || words.EndsWith("’s");
        words = isPossessive ? words[..^2] : words;
        int start = words.Length;
        while (start > 0)
        {
            int space = words[..(start - 1)].LastIndexOf(' ');
            ReadOnlySpan<char> word = words[(space + 1)..start].Trim();
            if (word.IsEmpty || !char.IsUpper(word[0]) || word[^1] is ',' or '.' or ':' or ';' || TranscriptWords.NoCompany.Contains(word) || Affiliation.IsTitleWord(word))
            {
                break;
            }

            start = space + 1;
        }

        string name = words[start..].Trim().ToString();
        return name.Length < 2 || Language.SpeakerLexicon.Default.IsPlace(name) ? null : name;
    }

    private static int SentenceEnd(ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == '.' && (i + 1 == words.Length || words[i + 1] == ' ') && i > 1 && char.IsLetter(words[i - 1]) && char.IsLetter(words[i - 2]))
            {
                ReadOnlySpan<char> word = words[(words[..i].LastIndexOf(' ') + 1)..(i + 1)];
                if (!Affiliation.HasCompanyWord(word) || i + 2 >= words.Length || char.IsUpper(words[i + 2]))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
