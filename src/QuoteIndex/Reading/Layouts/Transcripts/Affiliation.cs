using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>What stands beside a name: a title, a company, both or neither.</summary>
/// <param name="Title">The role, in its own words.</param>
/// <param name="Company">Whom its bearer works for.</param>
internal readonly record struct Affiliation(string? Title, string? Company)
{
    private static readonly SpeakerLexicon Lexicon = SpeakerLexicon.Default;

    public bool IsEmpty => Title is null && Company is null;

    /// <summary>
    /// Tells titles from companies in "Title", "Company - Title", "Title, Company", "Title of Company": a title has a noun for a
    /// role at its head, a field may follow it behind a comma, and what is left is a company.
    /// </summary>
    public static Affiliation Read(ReadOnlySpan<char> words)
    {
        string? title = null, company = null;
        while (!words.IsEmpty)
        {
            ReadOnlySpan<char> part = words[..HardBreak(words, out int length)];
            words = words[(part.Length + length)..];
            bool afterTitle = false;
            while (!part.IsEmpty)
            {
                int comma = part.IndexOf(", ");
                ReadOnlySpan<char> piece = WithoutArticle((comma < 0 ? part : part[..comma]).Trim(" ,;()[]"));
                part = comma < 0 ? default : part[(comma + 2)..];
                if (piece.IsEmpty || IsDegree(piece))
                {
                    continue;
                }

                if (IsLegalForm(piece) && company is not null)
                {
                    company += ", " + piece.ToString();
                }
                else if (IsTitle(piece, out int end))
                {
                    title = Join(title, piece[..end]);
                    afterTitle = true;
                    company ??= NameAfter(piece[end..]);
                }
                else if (IsField(piece) && (afterTitle || title is not null || TranscriptWords.Titles.Contains(piece)))
                {
                    title = Join(title, piece);
                    afterTitle = true;
                }
                else if (IsName(piece))
                {
                    company ??= piece.ToString();
                }
                else if (title is null && char.IsLower(piece[0]) && TranscriptWords.NamesDoer(piece[(piece.LastIndexOf(' ') + 1)..]) && LineText.CountWords(piece) <= 3)
                {
                    // "lighthouse keeper"
                    title = piece.ToString();
                }
            }
        }

        return new(title, company);
    }

    /// <summary>
    /// True when the words are a title: the noun of a role at its head. <paramref name="end"/> is where the title ends, before
    /// "of Acme" or "at Acme".
    /// </summary>
    public static bool IsTitle(ReadOnlySpan<char> words, out int end)
    {
        end = words.Length;
        bool hasRole = false, isHead = false;
        foreach (Range range in words.Split(' '))
        {
            (int offset, int length) = range.GetOffsetAndLength(words.Length);
            ReadOnlySpan<char> word = words.Slice(offset, length).Trim(",.;()");
            if (word.IsEmpty)
            {
                continue;
            }

            if (hasRole && word is "of" or "at" or "for" or "with" or "from" or "@")
            {
                if (word is not ("of" or "for") || IsCompanyAfter(words[..(offset - 1)], words[(offset + length)..].Trim()))
                {
                    end = offset - 1;
                    return isHead;
                }

                return isHead;
            }

            WordSense sense = Lexicon[word];
            bool isRole = IsRole(word, sense);
            isHead = isRole || (isHead && IsFieldWord(word, sense));
            hasRole |= isRole;
        }

        return isHead;
    }

    /// <summary>True for a word that names a role, such as "officer", "CEO" or "Co-Founder/CEO".</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => IsRole(word, Lexicon[word]);

    /// <summary>True when the word may stand in a title.</summary>
    public static bool IsTitleWord(ReadOnlySpan<char> word) =>
        (Lexicon[word] & (WordSense.Role | WordSense.Opener | WordSense.Field | WordSense.Past)) != 0 || word is "and" or "&" or "of";

    private static bool IsRole(ReadOnlySpan<char> word, WordSense sense)
    {
        if ((sense & WordSense.Role) != 0)
        {
            return (sense & WordSense.Plural) == 0;
        }

        int cut = word.LastIndexOfAny('/', '-');
        return cut > 0 && cut + 1 < word.Length && IsRole(word[(cut + 1)..]);
    }

    private static bool IsFieldWord(ReadOnlySpan<char> word, WordSense sense) =>
        (sense & (WordSense.Field | WordSense.Opener)) != 0 || word is "and" or "&" or "-" or "–"
        || TranscriptWords.Regions.Contains(word) || TranscriptWords.Titles.Contains(word) || Lexicon.IsPlace(word.ToString())
        || word is ['(', ..] or [.., ')'];

    // "Investor Relations", "Asia Pacific", "Finance & Treasury" behind a title.
    private static bool IsField(ReadOnlySpan<char> words)
    {
        if (TranscriptWords.Titles.Contains(words) || Lexicon.IsPlace(words.ToString()))
        {
            return true;
        }

        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].Trim(",.;()");
            if (!word.IsEmpty && word is not ("of" or "for") && !TranscriptWords.Fields.Contains(word) && !IsFieldWord(word, Lexicon[word]))
            {
                return false;
            }
        }

        return true;
    }

    // "CEO of Acme", "analyst for Acme Research", but "head of research", "director of finance", "professor of economics".
    private static bool IsCompanyAfter(ReadOnlySpan<char> title, ReadOnlySpan<char> name)
    {
        name = WithoutArticle(name);
        return IsName(name) && !IsField(name)
            && (HasCompanyWord(name) || Attribution.Roles.HeadsCompany(Lexicon, title.ToString()) || !char.IsUpper(title[0]) || LastIs(title, "analyst"));
    }

    private static bool LastIs(ReadOnlySpan<char> words, string last) => words.EndsWith(last, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the last word is one that companies' names end with.</summary>
    public static bool HasCompanyWord(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> last = name[(name.LastIndexOf(' ') + 1)..].Trim(",");
        return (Lexicon[last] & (WordSense.CompanyWord | WordSense.LegalForm)) != 0;
    }

    private static bool IsLegalForm(ReadOnlySpan<char> word) => (Lexicon[word] & WordSense.LegalForm) != 0;

    private static bool IsDegree(ReadOnlySpan<char> word) => (Lexicon[word] & (WordSense.Degree | WordSense.NameSuffix)) != 0 && Lexicon[word] is var s && (s & WordSense.Role) == 0;

    private static string? NameAfter(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        int space = rest.IndexOf(' ');
        ReadOnlySpan<char> name = space < 0 ? default : WithoutArticle(rest[(space + 1)..].Trim());
        return IsName(name) ? name.ToString() : null;
    }

    private static bool IsName(ReadOnlySpan<char> words) => !words.IsEmpty && (char.IsUpper(words[0]) || char.IsAsciiDigit(words[0]) || words.ContainsAnyInRange('A', 'Z'))
        && words.Length <= 80 && words.ContainsAnyInRange('A', 'z') && !words.Contains('"');

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> words)
    {
        foreach (string article in (ReadOnlySpan<string>)["the ", "our ", "an ", "a ", "who is ", "its ", "as "])
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
            {
                words = words[article.Length..].TrimStart();
            }
        }

        return words;
    }

    private static string Join(string? title, ReadOnlySpan<char> more) => title is null ? more.Trim().ToString() : title + ", " + more.Trim().ToString();

    // Where the next dash, bar or bracket stands, and how long it is with its spaces.
    private static int HardBreak(ReadOnlySpan<char> words, out int length)
    {
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            bool isDash = c is '–' or '—' || (c == '-' && i + 1 < words.Length && words[i + 1] == '-')
                || (c == '-' && i > 0 && words[i - 1] == ' ' && i + 1 < words.Length && words[i + 1] == ' ');
            if (isDash || c is '|' or ';' or '(' or '[' or '•' or '·')
            {
                int end = i + 1;
                while (end < words.Length && words[end] is '-' or '–' or '—' or ' ' or '|')
                {
                    end++;
                }

                length = end - i;
                return i;
            }
        }

        length = 0;
        return words.Length;
    }
}
