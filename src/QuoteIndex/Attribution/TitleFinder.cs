using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds the titles of a sentence: "chief AI scientist", "CEO and cofounder", "Treasury secretary".</summary>
internal sealed class TitleFinder(SpeakerText text, CompanyMatches companies)
{
    private const int MostWords = 8;

    /// <summary>The titles of the sentence in order of place; they do not overlap.</summary>
    public List<Title> Find(Sentence sentence)
    {
        List<Title> titles = [];
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!MayBelong(i))
            {
                continue;
            }

            int end = Extent(i, sentence.End);
            int head = LastRole(i, end);
            if (head < 0)
            {
                continue;
            }

            int first = FirstWord(i, head, sentence.First);
            if (first == i + 1 && i == sentence.First && text.Has(i, WordSense.Field) && text.NameOf(i) == NameClass.None)
            {
                // "Law professor …": capitalized only because it opens the sentence.
                first = i;
            }

            int last = EndOfOffice(head, sentence.End);
            titles.Add(new Title(first, last, head, text.Sense(head), text.Has(head, WordSense.Plural)));
            i = last - 1;
        }

        return Join(titles);
    }

    /// <summary>The title's words, written out where they are an abbreviation.</summary>
    public string Words(Title title)
    {
        if (text.Lexicon.LongForm(text[title.Head]) is { } role && title.End == title.Head + 1)
        {
            // "vice-presidential nominee Gov.": the abbreviation belongs to the name and adds a second title.
            return title.First == title.Head ? role
                : text.Lexicon.LongForm(text[title.Head - 1]) is null ? text.Words(title.First, title.Head)
                : text.Words(title.First, title.End);
        }

        return text.Words(title.First, title.End);
    }

    private bool MayBelong(int token) =>
        text.Has(token, WordSense.Role | WordSense.Opener | WordSense.Field | WordSense.Office)
        && !companies.Covers(token)
        && !text.Tails.Hides(token)
        && !text.IsPossessive(token);

    private int Extent(int first, int limit)
    {
        int end = first;
        limit = Math.Min(limit, first + MostWords);
        while (end < limit && MayBelong(end))
        {
            end++;
        }

        return end;
    }

    private int LastRole(int first, int end)
    {
        for (int i = end - 1; i >= first; i--)
        {
            if (IsRole(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsRole(int token)
    {
        if (!text.Has(token, WordSense.Role))
        {
            return false;
        }

        bool noun = text.Tag(token) switch
        {
            WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS => true,
            WordClass.JJ => !text.IsNoun(token + 1) && !text.IsUpper(token + 1),
            _ => text.IsUpper(token) && text[token].Length <= 4,
        };

        // "Dean Baquet", "Adam Driver": a role that is part of a name. "Director" within a body's name is none either.
        NameClass name = text.NameOf(token);
        bool partOfName = text.IsUpper(token) && (
            (name == NameClass.Person && text.NameOf(token - 1) == NameClass.Person && text.IsUpper(token - 1) && !text.Has(token - 1, WordSense.Role) && !StandsAside(token))
            || (name == NameClass.Person && text.Has(token, WordSense.GivenName) && text.IsProper(token + 1))
            || (name == NameClass.Person && !text.IsProper(token + 1) && !StandsAside(token))
            || text.Has(token - 1, WordSense.Honorific)
            || IsEndOfFirm(token)
            || (name == NameClass.Organization && text.Has(token, WordSense.Plural) && text.NameOf(token - 1) == NameClass.Organization
                && text.IsUpper(token - 1) && text.IsProper(token - 1) && !text.Has(token - 1, WordSense.Role | WordSense.Opener) && !text.IsUpper(token + 1))
            || (name == NameClass.Organization && text.IsPossessive(token + 1) && text.NameOf(token + 2) == NameClass.Organization)
            || (name == NameClass.Organization && text.NameOf(token - 1) == NameClass.Organization
                && text.NameOf(token + 1) == NameClass.Organization && text.IsUpper(token + 1)));
        return noun && !partOfName;
    }

    // "Jane Porter, Partner at Hartwell", "Jane Porter, Managing Partner of Hartwell", whatever the tagger makes of it.
    private bool StandsAside(int token)
    {
        int first = text.Has(token - 1, WordSense.Opener) ? token - 1 : token;
        return text.IsComma(first - 1) && text.IsUpper(first - 2) && (text.Is(token + 1, "of") || text.Is(token + 1, "at") || text.Is(token + 1, "for")
            || (text.Is(token + 1, "and") && text.Has(token + 2, WordSense.Role | WordSense.Opener)));
    }

    // "Hartwell Partners", "Bell Associates"
    private bool IsEndOfFirm(int token) =>
        text.Has(token, WordSense.CompanyWord) && text.Has(token, WordSense.Plural) && text.IsProper(token - 1) && text.IsUpper(token - 1)
        && !text.Has(token - 1, WordSense.Role | WordSense.Opener) && !(text.IsUpper(token + 1) && text.IsProper(token + 1));

    // A capitalized field word without an opener before it belongs to the name of the company ("Acme Research director").
    private int FirstWord(int first, int head, int sentence)
    {
        bool role = text.Has(head, WordSense.PublicRole);
        while (first < head && !StartsTitle(first, head, role))
        {
            first++;
        }

        for (int words = 0; words < 3 && first > sentence && IsPlainModifier(first - 1) && !text.IsUpper(head); words++)
        {
            first--;
        }

        return first;
    }

    // "Secretary of State", "Director of National Intelligence", "Secretary of Health and Human Services".
    private int EndOfOffice(int head, int limit)
    {
        int end = head + 1;
        bool upper = text.IsUpper(head);
        if (upper && text.Is(end, "of") && !text.Has(head, WordSense.PublicRole))
        {
            return EndOfField(end, limit);
        }

        if (!text.Is(end, "of") || !IsOffice(end + 1) || (upper && !text.Has(head, WordSense.PublicRole)) || text.IsUpper(end + 1) != upper)
        {
            return end;
        }

        for (end += 2; end < limit; end++)
        {
            if (!IsOffice(end) && !(text.Is(end, "and") && IsOffice(end + 1)))
            {
                break;
            }
        }

        return end;
    }

    // "Head of Investor Relations at Acme"; "President of Global Media Inc." heads a company.
    private int EndOfField(int of, int limit)
    {
        int end = of + 1;
        while (end < limit && text.IsUpper(end) && !companies.Covers(end) && (text.Has(end, WordSense.Field)
            || (text.Has(end, WordSense.Role) && text.Has(end + 1, WordSense.Field) && text.IsUpper(end + 1))))
        {
            end++;
        }

        bool closed = text.Is(end, "at") || text.Is(end, "for") || text.Is(end, "of") || text.Is(end, "with") || text.Is(end, "in");
        return end > of + 1 && closed ? end : of;
    }

    private bool IsOffice(int token) =>
        text.Has(token, WordSense.Office | WordSense.Field | WordSense.Opener) && !text.Has(token, WordSense.Role)
        && !companies.Covers(token);

    private bool StartsTitle(int token, int head, bool publicRole)
    {
        if (text.Has(token, WordSense.Role | WordSense.Opener))
        {
            // "two major candidates": an adjective, not an officer.
            return token == head || text.Tag(token) != WordClass.JJ || text.Has(token, WordSense.Opener) || text.IsUpper(token);
        }

        if (text.Has(token, WordSense.Office) && publicRole)
        {
            // "White House press secretary": the office is half of a body's name.
            return !(text.IsUpper(token) && text.IsProper(token - 1) && !text.Has(token - 1, WordSense.Place));
        }

        return text.Has(token, WordSense.Field)
            && (!text.IsUpper(token) || text.IsUpper(head))
            && (text.NameOf(token) != NameClass.Organization || (text.IsComma(token - 1) && text.IsUpper(head)));
    }

    private bool IsPlainModifier(int token) =>
        text.Tag(token) is WordClass.NN or WordClass.VBG
        && char.IsLower(text[token][0])
        && text[token].Length > 2
        && !text.Has(token, WordSense.Noun | WordSense.Adornment | WordSense.Past);

    // "CEO and cofounder", "president, chief executive and founder": one title of one person.
    private List<Title> Join(List<Title> titles)
    {
        List<Title> joined = [];
        foreach (Title title in titles)
        {
            if (joined.Count > 0 && joined[^1] is var before && before.Plural == title.Plural && IsJoint(before.End, title.First))
            {
                joined[^1] = before with { End = title.End, Sense = before.Sense | (title.Sense & WordSense.PublicRole) };
            }
            else
            {
                joined.Add(title);
            }
        }

        return joined;
    }

    private bool IsJoint(int end, int next) =>
        next == end
        || (next == end + 1 && (text.Is(end, "and") || text.Is(end, "&") || text.Is(end, "/") || text.IsComma(end)))
        || (next == end + 2 && text.IsComma(end) && text.Is(end + 1, "and"));
}
