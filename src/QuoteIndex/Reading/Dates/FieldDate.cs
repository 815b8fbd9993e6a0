using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>
/// Reads what a field of a record or of front matter says of a day: "2022-03-03T10:00:00Z", "Thu, 03 Mar 2022 10:00:00 GMT",
/// "March 3, 2022", "20220303", seconds or milliseconds since 1970. The day is the one written, whatever the offset behind its
/// time; a form that could be two days is none.
/// </summary>
internal static class FieldDate
{
    private const int LongestValue = 80;

    // 1990 to 2100: smaller numbers are counts, identifiers or years.
    private const long FirstSecond = 631_152_000;
    private const long EndSecond = 4_102_444_800;

    /// <summary>The day a value states; null when it states none, or none for certain.</summary>
    public static DateOnly? Read(string value)
    {
        string text = value.Trim();
        if (text.Length is 0 or > LongestValue)
        {
            return null;
        }

        return text.AsSpan().ContainsAnyExceptInRange('0', '9') ? Written(text) ?? Number(text) : Figures(text);
    }

    private static DateOnly? Written(string text)
    {
        DateOnly? found = DatedLine.TryRead(text, new(0, text.Length), out DatedLine line) ? line.Date : null;
        return found ?? Basic(text) ?? YearLast(text);
    }

    // "20220303T100000Z"
    private static DateOnly? Basic(string text) =>
        text.Length > 8 && text[8] is 'T' or ' ' && !text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') ? Day(text.AsSpan(0, 8)) : null;

    // "Thu Mar 03 10:00:00 +0000 2022"
    private static DateOnly? YearLast(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 5 or > 6 || !DatedLine.IsDateWord(words[0]) || !words[3].Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        string day = $"{words[1]} {words[2]}, {words[^1]}";
        return DateText.TryRead(day, out DateOnly date, out int length) && length == day.Length ? date : null;
    }

    private static DateOnly? Figures(string text) => text.Length is 8 or 14 ? Day(text.AsSpan(0, 8)) : Number(text);

    private static DateOnly? Day(ReadOnlySpan<char> figures) =>
        DateText.TryRead($"{figures[..4]}-{figures[4..6]}-{figures[6..8]}", out DateOnly date, out _) ? date : null;

    private static DateOnly? Number(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }

        double seconds = number >= EndSecond ? number / 1000 : number;
        return seconds is >= FirstSecond and < EndSecond
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime)
            : null;
    }
}
