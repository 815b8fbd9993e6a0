using System.Buffers;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// Finds what of a press release is not its text: notices of release and embargo, whom to ask, what the company says of itself at
/// the end, notices of law, tables of figures. A tail is taken away only where nobody is quoted in it.
/// </summary>
internal sealed class ReleaseFurniture
{
    private const int LongestHead = 120;
    private const int LongestLine = 200;

    // Nothing ends a release that has not begun.
    private const int FewestBefore = 2;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("#*-=_~•·. ");
    private static readonly SearchValues<char> ContactMarks = SearchValues.Create("@0123456789");
    private static readonly SearchValues<char> PhoneMarks = SearchValues.Create("0123456789+()-.–/ ");
    private static readonly ILookup<string, string> Patterns = WordList.Sections("release-words.txt").ToLookup(e => e.Section, e => e.Entry, StringComparer.Ordinal);
    private static readonly PatternGroup Notices = new("notice", Patterns["notice"]);
    private static readonly PatternGroup Ends = new("end", Patterns["end"]);
    private static readonly PatternGroup Tails = new("tail", Patterns["tail"]);
    private static readonly PatternGroup Contacts = new("contact", Patterns["contact"]);
    private static readonly NameWords Names = NameWords.OfBodies;

    private readonly string text;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly string?[] reasons;

    private ReleaseFurniture(string text, IReadOnlyList<TextBlock> blocks)
    {
        this.text = text;
        this.blocks = blocks;
        reasons = new string?[blocks.Count];
    }

    /// <summary>For each block why it is furniture, null for those that are not.</summary>
    public static string?[] Find(string text, IReadOnlyList<TextBlock> blocks)
    {
        var furniture = new ReleaseFurniture(text, blocks);
        furniture.FindLines();
        furniture.FindTails();
        return furniture.reasons;
    }

    private void FindLines()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            if (blocks[i].Kind == BlockKind.Furniture || line.Length > LongestLine)
            {
                continue;
            }

            reasons[i] = IsTableRow(line) ? "table"
                : Matches(Notices, line) && !LineText.HasQuotation(line) ? "release notice"
                : IsContactLine(line) ? "contact"
                : null;

            // "News provided by" has its name on the line below.
            if (reasons[i] is null && i > 0 && reasons[i - 1] == "release notice" && Line(i - 1).EndsWith(" by", StringComparison.OrdinalIgnoreCase) && !LineText.EndsSentence(line.TrimEnd('.')))
            {
                reasons[i] = "release notice";
            }
        }
    }

    private void FindTails()
    {
        int lastQuotation = LastQuotation();
        int text = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ReadOnlySpan<char> line = Line(i);
            bool isNotice = false;
            if (reasons[i] == "release notice" || blocks[i].Kind == BlockKind.Furniture)
            {
                continue;
            }

            if (text >= FewestBefore && IsEnd(line))
            {
                MarkTail(i, "end of the release", lastQuotation);
            }
            else if (text >= FewestBefore && IsSource(line, i))
            {
                MarkTail(i, "source", lastQuotation);
            }
            else if (text >= FewestBefore && IsAbout(i, line))
            {
                MarkTail(i, "about the company", lastQuotation);
            }
            else if (line.Length <= LongestHead && !LineText.EndsSentence(line) && Matches(Contacts, line))
            {
                MarkContact(i, text >= FewestBefore, lastQuotation);
            }
            else if (text >= FewestBefore && (line.Length <= LongestLine || (isNotice = SafeHarbor.IsNotice(line))) && IsTail(i, line))
            {
                MarkTail(i, "notice", lastQuotation);
            }
            else if (text >= FewestBefore && (isNotice || (line.Length <= LongestLine && SafeHarbor.IsNotice(line))) && !LineText.HasQuotation(line))
            {
                reasons[i] ??= "forward-looking statements";
            }

            text += reasons[i] is null && LineText.EndsSentence(line) ? 1 : 0;
        }
    }

    // A tail in which nobody is quoted goes to the end; else it is its head and the paragraph below it.
    private void MarkTail(int from, string reason, int lastQuotation)
    {
        int to = lastQuotation > from ? from + 1 : blocks.Count - 1;
        bool isHeadOnly = lastQuotation > from && (LineText.EndsSentence(Line(from)) || lastQuotation == from + 1 || !IsProse(from + 1));
        for (int i = from; i <= (isHeadOnly ? from : to); i++)
        {
            reasons[i] ??= reason;
        }
    }

    private void MarkContact(int from, bool isTail, int lastQuotation)
    {
        int to = from + 1;
        while (to < blocks.Count && Line(to).Length <= LongestHead && !LineText.EndsSentence(Line(to)) && (reasons[to] is not null || IsPartOfAddress(to)))
        {
            to++;
        }

        bool isContact = Line(from).Contains(':') || (to > from + 1 && Array.Exists(reasons[from..to], r => r == "contact"));
        if (!isContact)
        {
            return;
        }

        for (int i = from; i < to; i++)
        {
            reasons[i] = "contact";
        }

        if (isTail && lastQuotation < from)
        {
            MarkTail(from, "after the contacts", lastQuotation);
        }
    }

    // A name, a title or a firm with an address or number not far below it.
    private bool IsPartOfAddress(int block)
    {
        for (int i = block; i < Math.Min(block + 4, blocks.Count); i++)
        {
            if (reasons[i] == "contact")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProse(int block) => block < blocks.Count && LineText.EndsSentence(Line(block));

    private ReadOnlySpan<char> Line(int block) => blocks[block].Span.In(text);

    private int LastQuotation()
    {
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].Kind != BlockKind.Furniture && LineText.HasQuotation(Line(i)))
            {
                return i;
            }
        }

        return -1;
    }

    // "# # #", "-30-", "– ENDS –"
    private static bool IsEnd(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
        {
            return false;
        }

        bool isRule = line.Count('#') >= 2 && !line.ContainsAnyExcept(RuleMarks);
        ReadOnlySpan<char> bare = line.Trim("-–—#*=~[]()<> .");
        return isRule || (Matches(Ends, bare) && (bare.Length < line.Length || !bare.ContainsAnyInRange('a', 'z')) && (bare is not "30" || bare.Length < line.Length));
    }

    // "SOURCE Acme Corp"
    private bool IsSource(ReadOnlySpan<char> line, int block) =>
        line.StartsWith("SOURCE ", StringComparison.Ordinal) && line.Length <= LongestHead && block * 2 > blocks.Count && Names.AreNames(line["SOURCE ".Length..]);

    // "About Acme Corp" above a paragraph on Acme, or "About Acme: Acme is …".
    private bool IsAbout(int block, ReadOnlySpan<char> line)
    {
        line = line.TrimStart("*_# ");
        if (!line.StartsWith("About ", StringComparison.OrdinalIgnoreCase) || line.Length < 8)
        {
            return false;
        }

        ReadOnlySpan<char> rest = line["About ".Length..];
        int end = rest.IndexOfAny(":–—|");
        bool isHead = line.Length <= LongestHead && !LineText.EndsSentence(line) && end < 0;
        ReadOnlySpan<char> name = (isHead ? rest : end > 0 && end <= 80 ? rest[..end] : default).Trim("*_: ");
        ReadOnlySpan<char> first = name[..(name.IndexOf(' ') is > 0 and int space ? space : name.Length)].Trim(",.");
        if (first.Equals("the", StringComparison.OrdinalIgnoreCase) && name.Length > 4)
        {
            first = name[4..][..(name[4..].IndexOf(' ') is > 0 and int next ? next : name.Length - 4)];
        }

        if (name.IsEmpty)
        {
            // "About Acme Acme is …"
            int again = rest.IndexOf(' ');
            ReadOnlySpan<char> word = again > 2 ? rest[..again] : default;
            return !word.IsEmpty && char.IsUpper(word[0]) && rest[again..Math.Min(rest.Length, again + 80)].Contains(word, StringComparison.Ordinal);
        }

        if (!Names.AreNames(name) && !Names.AreNames(first))
        {
            return false;
        }

        ReadOnlySpan<char> below = isHead ? block + 1 < blocks.Count ? Line(block + 1) : default : rest[end..];
        return first.Length > 1 && below[..Math.Min(below.Length, 200)].Contains(first, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsTail(int block, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, LongestHead)].TrimStart("*_# ");
        int end = head.IndexOfAny(":.–—");
        bool isHead = line.Length <= LongestHead && !LineText.EndsSentence(line);
        if (isHead)
        {
            return Matches(Tails, head) && block + 1 < blocks.Count;
        }

        // "For more information, visit …" is the last of the text; "Forward-looking statements: …" names itself.
        return Matches(Tails, end > 0 && line[end] is ':' or '–' or '—' ? head[..end] : line) && !LineText.HasQuotation(line);
    }

    // A row has two figures or more, few words, and is no sentence.
    private static bool IsTableRow(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAnyInRange('0', '9') || LineText.EndsSentence(line) || line.Length < 3 || LineText.HasMarks(line))
        {
            return false;
        }

        int figures = 0, words = 0;
        foreach (Range range in line.SplitAny(' ', '\t', '|'))
        {
            ReadOnlySpan<char> word = line[range].Trim("$€£¥()%,;:*-–—+");
            if (word.IsEmpty)
            {
                continue;
            }

            bool isFigure = char.IsAsciiDigit(word[0]) && !word.ContainsAnyInRange('A', 'z');
            figures += isFigure ? 1 : 0;
            words += isFigure ? 0 : 1;
        }

        return figures >= 2 && figures * 2 >= words && words <= 12 && !IsDate(line);
    }

    private static bool IsDate(ReadOnlySpan<char> line)
    {
        string copy = line.Trim("*_ ").ToString();
        return DatedLine.TryRead(copy, new(0, copy.Length), out _);
    }

    // A line with an address or a number to call, and little else.
    private static bool IsContactLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || !line.ContainsAny(ContactMarks) || LineText.HasMarks(line) || LineText.CountWords(line) > 14)
        {
            return false;
        }

        int at = line.IndexOf('@');
        bool hasMail = at > 0 && at + 3 < line.Length && char.IsLetterOrDigit(line[at - 1]) && line[at..].Contains('.') && char.IsLetterOrDigit(line[at + 1]);
        return (hasMail || HasPhone(line)) && !(LineText.EndsSentence(line) && LineText.CountWords(line) > 8);
    }

    // Seven digits or more in one stretch of what numbers are written with.
    private static bool HasPhone(ReadOnlySpan<char> line)
    {
        int best = 0, digits = 0, groups = 0;
        bool inGroup = false;
        foreach (char c in line)
        {
            if (!PhoneMarks.Contains(c))
            {
                (digits, groups, inGroup) = (0, 0, false);
                continue;
            }

            bool isDigit = char.IsAsciiDigit(c);
            groups += isDigit && !inGroup ? 1 : 0;
            inGroup = isDigit;
            digits += isDigit ? 1 : 0;
            best = groups is >= 2 and <= 6 && digits is >= 8 and <= 15 ? Math.Max(best, digits) : best;
        }

        return best >= 9 && !IsDate(line);
    }

    private static bool Matches(PatternGroup patterns, ReadOnlySpan<char> line) =>
        patterns.Matches(line.Trim("*_#-–—•[]() ").TrimEnd(".: "));
}
