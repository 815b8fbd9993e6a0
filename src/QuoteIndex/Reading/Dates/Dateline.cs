using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// What opens a news report before its first sentence: place, day and agency, closed by a dash, as in
/// "LONDON, 3 March 2022 (Reuters) - ". To be told from a sentence with a dash it needs a known agency, or a place in
/// capitals with an agency or a day, or a place followed by a full date.
/// </summary>
/// <param name="End">Where the first sentence begins.</param>
/// <param name="Date">The day, when it is stated with its year.</param>
/// <param name="DateSpan">Where the day is stated.</param>
/// <param name="Agency">Who signs it; null when nobody does.</param>
internal readonly record struct Dateline(int End, DateOnly? Date, TextSpan DateSpan, string? Agency)
{
    private const int Longest = 120;

    private static readonly FrozenSet<string> Agencies =
        WordList.Lines("agencies.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when <paramref name="name"/> is a news agency that signs datelines.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name) =>
        Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>The dateline at the start of a paragraph; null when it opens with a sentence.</summary>
    public static Dateline? Read(string text, TextSpan paragraph)
    {
        int limit = Math.Min(paragraph.End, paragraph.Start + Longest);
        var parts = new Parts();
        for (int i = paragraph.Start; i < limit;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(i, paragraph.End - i);
            int dash = DashLength(rest);
            if (dash > 0)
            {
                int after = i + dash;
                // "March 3, 2022 - BOSTON - Acme": the place is still to come.
                if (!parts.HasPlace && parts.Date is not null)
                {
                    i = after;
                    continue;
                }

                // "Calif.--(BUSINESS WIRE)--" and "Mass. - January 29, 2025 -": the dash only parts the parts.
                if (Signature(text.AsSpan(after, paragraph.End - after)) == 0 && (parts.Date is not null || !ReadDate(text, after, paragraph.End, out _, out _)))
                {
                    return parts.IsDateline && after < paragraph.End
                        ? new(after, parts.Date, parts.DateSpan, parts.Agency)
                        : null;
                }

                parts.AfterBreak = true;
                i = after;
            }
            else if (parts.Date is null && rest[0] is '(' or '[' && ReadDate(text, i + 1, paragraph.End, out DateOnly inBrackets, out int bracket)
                && bracket < paragraph.End && text[bracket] is ')' or ']')
            {
                parts.Date = inBrackets;
                parts.DateSpan = new(i + 1, bracket);
                i = bracket + 1;
            }
            else if (rest[0] == ':' && parts is { HasPlace: true, Date: not null } && rest.Length > 2 && rest[1] == ' ')
            {
                return parts.IsDateline ? new(i + 2, parts.Date, parts.DateSpan, parts.Agency) : null;
            }
            else if (rest.StartsWith(" / ") && parts.HasPlace)
            {
                // "NEW YORK, NY / ACCESSWIRE / March 3, 2022 / Acme": bars part the parts, and the one behind the day ends them.
                if (parts.Date is not null && rest.Length > 3)
                {
                    return parts.IsDateline ? new(i + 3, parts.Date, parts.DateSpan, parts.Agency) : null;
                }

                int bar = rest[3..].IndexOf(" / ");
                bool isAgency = bar is > 0 and <= 40 && IsAgency(rest.Slice(3, bar));
                parts.Agency = isAgency ? rest.Slice(3, bar).ToString() : parts.Agency;
                parts.AfterBreak = true;
                i += isAgency ? 3 + bar : 3;
            }
            else if (i == paragraph.Start && rest[0] == '(' && rest.Length > 2 && char.IsUpper(rest[1])
                && rest[..Math.Max(1, rest.IndexOf(')'))].ContainsAnyInRange('0', '9'))
            {
                // "(Boston, March 3, 2022) —"
                i++;
            }
            else if (rest[0] == ')' && parts.Date is not null)
            {
                i++;
            }
            else if (Signature(rest) is > 0 and int length)
            {
                parts.Agency = rest[1..(length - 1)].Trim().ToString();
                i += length;
            }
            else if (parts.Date is null && (parts.AfterBreak || i == paragraph.Start) && ReadDate(text, i, paragraph.End, out DateOnly date, out int end))
            {
                parts.Date = date;
                parts.DateSpan = new(i, end);
                i = end;
            }
            else if (char.IsWhiteSpace(rest[0]) || rest[0] is ',' or '.')
            {
                parts.AfterBreak |= rest[0] == ',';
                i++;
            }
            else if (char.IsUpper(rest[0]) || (char.IsAsciiDigit(rest[0]) && parts.HasPlace))
            {
                int word = 1;
                while (word < rest.Length && (char.IsLetterOrDigit(rest[word]) || rest[word] is '\'' or '’' || (rest[word] == '.' && word + 1 < rest.Length && char.IsLetter(rest[word + 1]))))
                {
                    word++;
                }

                parts.Add(rest[..word]);
                i += word;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static bool ReadDate(string text, int from, int end, out DateOnly date, out int dateEnd)
    {
        bool read = DateText.TryRead(text.AsSpan(from, end - from), out date, out int length);
        dateEnd = from + length;
        return read;
    }

    // Length of "(Reuters)" or "/PRNewswire/" when the text begins with such a signature.
    private static int Signature(ReadOnlySpan<char> text)
    {
        char close = text.IsEmpty ? '\0' : text[0] switch { '(' => ')', '/' => '/', _ => '\0' };
        if (close == '\0')
        {
            return 0;
        }

        int end = text[1..].IndexOf(close);
        // An agency nobody knows signs between bars before a dash: "/NewsHost/ --".
        return end is > 0 and <= 40 && (close == ')' || IsAgency(text.Slice(1, end)) || (IsWord(text.Slice(1, end)) && DashLength(text[(end + 2)..]) > 0)) ? end + 2 : 0;
    }

    private static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.'))
            {
                return false;
            }
        }

        return char.IsUpper(name[0]);
    }

    // Length of the dash, with the space around it, that the text begins with. A hyphen needs that space.
    private static int DashLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        int start = i;
        while (i < text.Length && text[i] is '-' or '–' or '—' or '―')
        {
            i++;
        }

        int dashes = i - start;
        if (dashes == 0)
        {
            return 0;
        }

        int end = i;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        bool isHyphen = dashes == 1 && text[start] == '-';
        return isHyphen && (i == end || start == 0) ? 0 : i;
    }

    private struct Parts
    {
        private bool isCapitals;
        private bool hasDay;
        private bool isSentence;

        public DateOnly? Date { get; set; }

        public TextSpan DateSpan { get; set; }

        public string? Agency { get; set; }

        public bool HasPlace { get; private set; }

        /// <summary>A comma or dash has ended the place, so that a date may follow.</summary>
        public bool AfterBreak { get; set; }

        public readonly bool IsDateline =>
            (Agency is not null && IsAgency(Agency))
            || (HasPlace && isCapitals && (Agency is not null || Date is not null || hasDay))
            || (HasPlace && !isSentence && Date is not null);

        public void Add(ReadOnlySpan<char> word)
        {
            if (!HasPlace)
            {
                HasPlace = true;
                isCapitals = word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
            }

            isSentence |= DatedLine.IsDateWord(word);
            hasDay |= char.IsAsciiDigit(word[0]);
        }
    }
}
