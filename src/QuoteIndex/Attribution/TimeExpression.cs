using System.Globalization;
using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>A day named in the text: tokens [First, End), and how it is named.</summary>
internal readonly record struct TimeExpression(int First, int End, int? Year, int? Month, int? Day, DayOfWeek? Weekday, int? Ago)
{
    /// <summary>Reads the day that begins with the token; null when none does.</summary>
    public static TimeExpression? Read(AnalyzedText text, int token, int limit)
    {
        ReadOnlySpan<char> word = text[token];
        if (CalendarWords.Ago(word) is { } ago)
        {
            return new TimeExpression(token, token + 1, null, null, null, null, ago);
        }

        if (CalendarWords.Weekday(word) is { } weekday)
        {
            int end = token + 1;
            int next = end < limit && text[end] is "," ? end + 1 : end;
            if (next < limit && Date(text, next, limit) is { } date)
            {
                return date with { First = token };
            }

            if (end < limit && text[end] is "night" or "morning" or "afternoon" or "evening")
            {
                end++;
            }

            return new TimeExpression(token, end, null, null, null, weekday, null);
        }

        if (word is "night" && token > 0 && text[token - 1] is "last" or "Last")
        {
            return new TimeExpression(token - 1, token + 1, null, null, null, null, 1);
        }

        return word is "morning" or "afternoon" or "evening" && token > 0 && text[token - 1] is "this" or "This"
            ? new TimeExpression(token - 1, token + 1, null, null, null, null, 0)
            : Date(text, token, limit);
    }

    /// <summary>The day meant; null when it cannot be told.</summary>
    public DateOnly? Resolve(DateOnly? published)
    {
        if (Year is { } year)
        {
            return Make(year, Month!.Value, Day!.Value);
        }

        if (published is not { } known)
        {
            return null;
        }

        if (Ago is { } ago)
        {
            return known.DayNumber >= ago ? known.AddDays(-ago) : null;
        }

        if (Weekday is { } weekday)
        {
            // News names the days of the past week: the latest such day up to publication.
            int back = ((int)known.DayOfWeek - (int)weekday + 7) % 7;
            return known.DayNumber >= back ? known.AddDays(-back) : null;
        }

        DateOnly? day = Make(known.Year, Month!.Value, Day!.Value);
        return day <= known ? day : known.Year > 1 ? Make(known.Year - 1, Month.Value, Day.Value) : null;
    }

    private static TimeExpression? Date(AnalyzedText text, int token, int limit)
    {
        ReadOnlySpan<char> word = text[token];
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            return new TimeExpression(token, token + 1, iso.Year, iso.Month, iso.Day, null, null);
        }

        if (CalendarWords.Month(word) is { } month && token + 1 < limit && DayNumber(text[token + 1]) is { } day)
        {
            int end = token + 2;
            int year = end < limit && text[end] is "," ? end + 1 : end;
            return year < limit && YearNumber(text[year]) is { } number
                ? new TimeExpression(token, year + 1, number, month, day, null, null)
                : new TimeExpression(token, end, null, month, day, null, null);
        }

        if (DayNumber(word) is { } first && token + 1 < limit && CalendarWords.Month(text[token + 1]) is { } after)
        {
            int end = token + 2;
            return end < limit && YearNumber(text[end]) is { } number
                ? new TimeExpression(token, end + 1, number, after, first, null, null)
                : new TimeExpression(token, end, null, after, first, null, null);
        }

        return null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // "3", "3rd"
    private static int? DayNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th")))
        {
            word = word[..^2];
        }

        return word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearNumber(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1800 and <= 2200 ? year : null;
}
