using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>Reads the dates of metadata. A time of day and its distance from UTC change nothing: the day is the publisher's as written.</summary>
internal static class PageDate
{
    private const int Longest = 100;
    private const int CompactLength = 8;

    /// <summary>The day; null when there is no value, or one that is no date or could be two.</summary>
    public static DateOnly? Read(string? value)
    {
        string text = value?.Trim() ?? "";
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        // "20250130" and "20250130T221500Z", the short form of ISO 8601.
        bool isCompact = text.Length >= CompactLength && !text.AsSpan(0, CompactLength).ContainsAnyExceptInRange('0', '9')
            && (text.Length == CompactLength || text[CompactLength] == 'T');
        if (isCompact)
        {
            return DateOnly.TryParseExact(text[..CompactLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                && day.Year is >= 1500 and < 2200 ? day : null;
        }

        // "3 Apr 2025 16:05:00 +0100"
        int zone = text.LastIndexOfAny(['+', '-']);
        if (zone > 0 && text[zone - 1] == ' ' && !text.AsSpan(zone + 1).ContainsAnyExceptInRange('0', ':'))
        {
            text = text[..zone].TrimEnd();
        }

        return DatedLine.TryRead(text, new(0, text.Length), out DatedLine line) ? line.Date : null;
    }
}
