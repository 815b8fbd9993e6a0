namespace QuoteIndex.Reading;

/// <summary>Reads a dateline part by part: places, days and agencies, parted by commas, dashes and bars.</summary>
internal ref struct DatelineReader(string text, TextSpan paragraph)
{
    private const int Longest = 120;
    private const int LongestAgency = 40;

    private int position = paragraph.Start;
    private DateOnly? date;
    private TextSpan dateSpan;
    private string? agency;
    private bool hasPlace;
    private bool isCapitals;
    private bool hasDay;
    private bool isSentence;

    // A comma or dash has ended the place, so that a date may follow.
    private bool afterBreak;

    /// <summary>The dateline at the start of the paragraph; null when it opens with a sentence.</summary>
    public Dateline? Read()
    {
        int limit = Math.Min(paragraph.End, paragraph.Start + Longest);
        while (position < limit)
        {
            ReadOnlySpan<char> rest = text.AsSpan(position, paragraph.End - position);
            if (LengthOfEnd(rest) is > 0 and int length)
            {
                int end = position + length;
                return IsDateline && end < paragraph.End ? new(end, date, dateSpan, agency) : null;
            }

            bool isPart = ReadDash(rest) || ReadDateInBrackets(rest) || ReadBar(rest) || ReadBracket(rest) || ReadAgency(rest) || ReadDate(rest) || ReadMark(rest) || ReadWord(rest);
            if (!isPart)
            {
                return null;
            }
        }

        return null;
    }

    private readonly bool IsDateline =>
        (agency is not null && Dateline.IsAgency(agency))
        || (hasPlace && isCapitals && (agency is not null || date is not null || hasDay))
        || (hasPlace && !isSentence && date is not null);

    // Length of the dash, colon or bar that ends the dateline; 0 where it goes on.
    private readonly int LengthOfEnd(ReadOnlySpan<char> rest)
    {
        int dash = DashLength(rest);
        if (dash > 0)
        {
            // "March 3, 2022 - BOSTON - Acme": the place is still to come. "Calif.--(BUSINESS WIRE)--" and "Mass. - January 29, 2025 -":
            // the dash only parts the parts.
            bool isPlaceToCome = !hasPlace && date is not null;
            bool isEnd = !isPlaceToCome && SignatureLength(rest[dash..]) == 0 && (date is not null || !DateText.TryRead(rest[dash..], out _, out _));
            return isEnd ? dash : 0;
        }

        if (!hasPlace || date is null)
        {
            return 0;
        }

        // "NEW YORK, NY / ACCESSWIRE / March 3, 2022 / Acme": the bar behind the day ends it.
        return rest is [':', ' ', _, ..] ? 2 : rest.StartsWith(" / ") && rest.Length > 3 ? 3 : 0;
    }

    private bool ReadDash(ReadOnlySpan<char> rest)
    {
        int dash = DashLength(rest);
        afterBreak |= dash > 0 && (hasPlace || date is null);
        position += dash;
        return dash > 0;
    }

    private bool ReadDateInBrackets(ReadOnlySpan<char> rest)
    {
        if (date is null && rest[0] is '(' or '[' && DateText.TryRead(rest[1..], out DateOnly found, out int length)
            && rest[(length + 1)..] is [')' or ']', ..])
        {
            (date, dateSpan) = (found, new(position + 1, position + 1 + length));
            position += length + 2;
            return true;
        }

        return false;
    }

    // " / ACCESSWIRE", " / "
    private bool ReadBar(ReadOnlySpan<char> rest)
    {
        if (!hasPlace || !rest.StartsWith(" / "))
        {
            return false;
        }

        int bar = rest[3..].IndexOf(" / ");
        bool isAgency = bar is > 0 and <= LongestAgency && Dateline.IsAgency(rest.Slice(3, bar));
        agency = isAgency ? rest.Slice(3, bar).ToString() : agency;
        afterBreak = true;
        position += isAgency ? 3 + bar : 3;
        return true;
    }

    // "(Boston, March 3, 2022) —"
    private bool ReadBracket(ReadOnlySpan<char> rest)
    {
        bool opens = position == paragraph.Start && rest[0] == '(' && rest.Length > 2 && char.IsUpper(rest[1])
            && rest[..Math.Max(1, rest.IndexOf(')'))].ContainsAnyInRange('0', '9');
        bool isBracket = opens || (rest[0] == ')' && date is not null);
        position += isBracket ? 1 : 0;
        return isBracket;
    }

    private bool ReadAgency(ReadOnlySpan<char> rest)
    {
        int length = SignatureLength(rest);
        agency = length > 0 ? rest[1..(length - 1)].Trim().ToString() : agency;
        position += length;
        return length > 0;
    }

    private bool ReadDate(ReadOnlySpan<char> rest)
    {
        if (date is null && (afterBreak || position == paragraph.Start) && DateText.TryRead(rest, out DateOnly found, out int length))
        {
            (date, dateSpan) = (found, new(position, position + length));
            position += length;
            return true;
        }

        return false;
    }

    private bool ReadMark(ReadOnlySpan<char> rest)
    {
        bool isMark = char.IsWhiteSpace(rest[0]) || rest[0] is ',' or '.';
        afterBreak |= rest[0] == ',';
        position += isMark ? 1 : 0;
        return isMark;
    }

    private bool ReadWord(ReadOnlySpan<char> rest)
    {
        if (!char.IsUpper(rest[0]) && !(char.IsAsciiDigit(rest[0]) && hasPlace))
        {
            return false;
        }

        int length = 1;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '\'' or '’' || (rest[length] == '.' && length + 1 < rest.Length && char.IsLetter(rest[length + 1]))))
        {
            length++;
        }

        ReadOnlySpan<char> word = rest[..length];
        isCapitals = hasPlace ? isCapitals : length > 1 && !word.ContainsAnyInRange('a', 'z');
        hasPlace = true;
        isSentence |= DatedLine.IsDateWord(word);
        hasDay |= char.IsAsciiDigit(word[0]);
        position += length;
        return true;
    }

    // Length of "(Reuters)" or "/PRNewswire/" when the text begins with such a signature.
    private static int SignatureLength(ReadOnlySpan<char> text)
    {
        char close = text.IsEmpty ? '\0' : text[0] switch { '(' => ')', '/' => '/', _ => '\0' };
        if (close == '\0')
        {
            return 0;
        }

        int end = text[1..].IndexOf(close);
        // An agency nobody knows signs between bars before a dash: "/NewsHost/ --".
        return end is > 0 and <= LongestAgency && (close == ')' || Dateline.IsAgency(text.Slice(1, end)) || (IsWord(text.Slice(1, end)) && DashLength(text[(end + 2)..]) > 0)) ? end + 2 : 0;
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
}
