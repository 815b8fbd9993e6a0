using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>What a label says of a speaker: "Jane Doe -- Chief Executive Officer", "JANE DOE", "Unidentified Analyst - Bank X".</summary>
/// <param name="Span">Where the speaker is named.</param>
/// <param name="Name">The name, without honorific; null where the label tells only what the speaker does.</param>
/// <param name="Side">What the label tells of the speaker's side.</param>
/// <param name="Affiliation">What it says of title and company.</param>
/// <param name="HasHonorific">True when an honorific or an office stands before the name.</param>
internal readonly record struct SpeakerLabel(TextSpan Span, string? Name, SpeakerSide Side, Affiliation Affiliation, bool HasHonorific = false)
{
    private const int Longest = 160;
    private const int MostWords = 5;

    private static readonly SpeakerLexicon Lexicon = SpeakerLexicon.Default;

    /// <summary>Reads the label in the span; null when it is none.</summary>
    public static SpeakerLabel? Read(string text, TextSpan span)
    {
        span = WithoutLetter(text, WithoutMarks(text, WithoutTime(text, WithoutMarks(text, span))));
        if (span.IsEmpty || span.Length > Longest)
        {
            return null;
        }

        ReadOnlySpan<char> label = span.In(text);
        int end = EndOfName(label);
        TextSpan name = WithoutMarks(text, new(span.Start, span.Start + end));
        ReadOnlySpan<char> rest = label[end..].TrimStart(" -–—,([|/:").TrimEnd();
        if (name.IsEmpty)
        {
            return null;
        }

        if (TranscriptWords.IsUnnamed(name.In(text), out SpeakerSide side))
        {
            // "Moderator - Jane Doe": the name stands where others have their title.
            if (side == SpeakerSide.Host && LooksLikeName(rest, 2) && !Affiliation.IsTitle(rest, out _))
            {
                int at = span.Start + label.LastIndexOf(rest);
                return new(new(at, at + rest.Length), rest.ToString(), side, default);
            }

            return new(name, null, side, Affiliation.Read(rest));
        }

        return Named(text, name, rest);
    }

    /// <summary>True when the words look like a person's name: a few, each with a capital, particles apart.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> words, int fewest = 1)
    {
        int count = 0;
        bool hasWord = false;
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty)
            {
                continue;
            }

            bool isParticle = count > 0 && (Lexicon[word] & WordSense.Particle) != 0;
            bool isNick = word is ['"' or '“' or '\'' or '‘', _, .., '"' or '”' or '\'' or '’'];
            if (++count > MostWords + 1 || !(isParticle || isNick || (char.IsUpper(word[0]) && IsNameWord(word))))
            {
                return false;
            }

            hasWord |= word.Length > 1;
        }

        return hasWord && count >= fewest && count <= MostWords + (words.Contains('.') ? 1 : 0);
    }

    private static SpeakerLabel? Named(string text, TextSpan name, ReadOnlySpan<char> rest)
    {
        // "HOST CHRIS WALLACE", "SEN. JANE DOE", "Chairman Doe", "Acme CEO Jane Doe": what stands before the name is a title.
        ReadOnlySpan<char> words = name.In(text);
        int start = 0, roleEnd = 0;
        bool isHonorific = false;
        while (start < words.Length)
        {
            int space = words[start..].IndexOf(' ');
            if (space < 0)
            {
                break;
            }

            ReadOnlySpan<char> word = words.Slice(start, space);
            WordSense sense = Lexicon[word];
            bool isRole = ((sense & (WordSense.Role | WordSense.Honorific)) != 0 && (sense & (WordSense.GivenName | WordSense.Plural)) == 0)
                || TranscriptWords.IsUnnamed(word, out _);
            if (isRole)
            {
                roleEnd = start + space + 1;
                isHonorific |= (sense & (WordSense.Honorific | WordSense.PublicRole)) != 0 || TranscriptWords.IsUnnamed($"the {word}", out _);
            }
            else if ((sense & (WordSense.Opener | WordSense.Field)) == 0 && word is not ("and" or "&" or "of"))
            {
                break;
            }

            start += space + 1;
        }

        ReadOnlySpan<char> before = words[..roleEnd].Trim();
        while (roleEnd < words.Length && words[roleEnd] == ' ')
        {
            roleEnd++;
        }

        var at = new TextSpan(name.Start + roleEnd, name.End);
        if (!LooksLikeName(at.In(text)))
        {
            return null;
        }

        Affiliation affiliation = Affiliation.Read(rest);
        if (affiliation is { Title: null, Company: { } doer } && !doer.AsSpan().ContainsAnyInRange('a', 'z') && !words.ContainsAnyInRange('a', 'z')
            && TranscriptWords.NamesDoer(doer.AsSpan(doer.LastIndexOf(' ') + 1)))
        {
            // "JANE DOE, LIGHTHOUSE KEEPER": capitals hide that this is no name.
            affiliation = new(doer.ToLowerInvariant(), null);
        }

        SpeakerSide side = SpeakerSide.Unknown;
        if (!before.IsEmpty)
        {
            bool isSide = TranscriptWords.IsUnnamed(before, out side);
            string? title = OfficeOf(before);
            affiliation = affiliation with { Title = affiliation.Title ?? (isSide && side != SpeakerSide.Host ? null : title) };
        }
        else if (affiliation.Title is { } role && TranscriptWords.IsUnnamed(role, out SpeakerSide ofRole))
        {
            side = ofRole;
        }

        return new(at, at.In(text).ToString(), side, affiliation, isHonorific);
    }

    private static string? OfficeOf(ReadOnlySpan<char> before)
    {
        if (Lexicon.LongForm(before) is { } office)
        {
            return office;
        }

        foreach (Range range in before.Split(' '))
        {
            if ((Lexicon[before[range]] & WordSense.Honorific) != 0)
            {
                return null;
            }
        }

        return before.ContainsAnyInRange('a', 'z') ? before.ToString() : before.ToString().ToLowerInvariant();
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '\'' or '’' or '-' or '‑'))
            {
                return false;
            }
        }

        return !word.EndsWith("'s") && !word.EndsWith("’s");
    }

    // The name ends at the first dash with a space or double, comma, bracket or bar.
    private static int EndOfName(ReadOnlySpan<char> label)
    {
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            bool isDash = c is '–' or '—'
                || (c == '-' && ((i + 1 < label.Length && label[i + 1] == '-') || (i > 0 && label[i - 1] == ' ' && i + 1 < label.Length && label[i + 1] == ' ')));
            if (isDash || c is '(' or '[' or '|' or ';' or '/')
            {
                return i;
            }

            if (c == ',')
            {
                // "John Roe, Jr. - CFO", "Jane Doe, PhD, Chief Scientist"
                ReadOnlySpan<char> after = label[(i + 1)..].TrimStart();
                int word = after.IndexOfAny(' ', ',');
                bool isSuffix = (Lexicon[word < 0 ? after : after[..word]] & WordSense.NameSuffix) != 0;
                if (!isSuffix)
                {
                    return i;
                }
            }
        }

        return label.Length;
    }

    // "Q - Jane Doe": the letter says no more than the name does.
    private static TextSpan WithoutLetter(string text, TextSpan span)
    {
        ReadOnlySpan<char> label = span.In(text);
        if (label is not ['Q' or 'A', ' ' or '-' or '–' or '—' or ':', ..])
        {
            return span;
        }

        ReadOnlySpan<char> rest = label[1..].TrimStart(" -–—:");
        bool isApart = label[1..(label.Length - rest.Length)].ContainsAny('-', '–', '—') || label[1] == ':';
        return isApart && LooksLikeName(rest[..EndOfName(rest)].TrimEnd(), fewest: 2) ? new(span.End - rest.Length, span.End) : span;
    }

    /// <summary>The span without white space, marks of emphasis, bullets and the number some providers put behind a label.</summary>
    private static TextSpan WithoutMarks(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_' or '#' or '•' or '>' or '<' or '·' or '-' or '–' or '—' or ','))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '_' or ':' or '>' or '-' or '–' or '—' or ','))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>The span without a time of day or a number in brackets at either end.</summary>
    public static TextSpan WithoutTime(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = span.In(text);
        int start = TimeAtStart(words);
        ReadOnlySpan<char> rest = words[start..];
        int end = rest.Length;
        int open = rest.LastIndexOfAny(' ', '[', '(');
        if (open > 0)
        {
            ReadOnlySpan<char> last = rest[open..].Trim();
            bool isNumber = last is ['[' or '(', .. var inner, ']' or ')'] && !inner.IsEmpty && !inner.ContainsAnyExceptInRange('0', '9');
            if (isNumber || (last.Length > 0 && TimeAtStart(last) == last.Length))
            {
                end = open;
            }
        }

        return new(span.Start + start, span.Start + start + end);
    }

    /// <summary>How many characters a time mark such as "[00:12:31]" takes at the start, with the spaces behind it; 0 when there is none.</summary>
    public static int TimeAtStart(ReadOnlySpan<char> words)
    {
        int i = 0;
        char close = words.IsEmpty ? '\0' : words[0] switch { '[' => ']', '(' => ')', _ => '\0' };
        i += close == '\0' ? 0 : 1;
        int digits = i, colons = 0;
        while (i < words.Length && (char.IsAsciiDigit(words[i]) || (words[i] is ':' or '.' && i > digits)))
        {
            colons += words[i] == ':' ? 1 : 0;
            i++;
        }

        if (colons is 0 or > 3 || !char.IsAsciiDigit(words[i - 1]) || i - digits > 14)
        {
            return 0;
        }

        if (close != '\0')
        {
            if (i >= words.Length || words[i] != close)
            {
                return 0;
            }

            i++;
        }

        while (i < words.Length && (char.IsWhiteSpace(words[i]) || words[i] is '-' or '–' or '—' or ':'))
        {
            i++;
        }

        return i;
    }
}
