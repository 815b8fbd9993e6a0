using System.CommandLine.Parsing;
using System.Globalization;

namespace QuoteIndex.Tool.Commands;

/// <summary>Reads days from the command line, always year first; a year or a month alone is a range with two ends.</summary>
internal static class DayParser
{
    public static DateOnly? Day(ArgumentResult result) => TryDay(Text(result)) ?? Fail(result, "a day as YYYY-MM-DD");

    /// <summary>The first day of what is given.</summary>
    public static DateOnly? FirstDay(ArgumentResult result) => Range(Text(result))?.First ?? Fail(result, Forms);

    /// <summary>The last day of what is given.</summary>
    public static DateOnly? LastDay(ArgumentResult result) => Range(Text(result))?.Last ?? Fail(result, Forms);

    private const string Forms = "a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY";

    /// <summary>The first and last day of what is given; null when it is no day, month or year.</summary>
    public static (DateOnly First, DateOnly Last)? Range(string text)
    {
        if (TryDay(text) is { } day)
        {
            return (day, day);
        }

        if (TryParse(text, "yyyy-MM") is { } month)
        {
            return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }

        return TryParse(text, "yyyy") is { } year ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static DateOnly? TryDay(string text) => TryParse(text, "yyyy-MM-dd");

    private static DateOnly? TryParse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static DateOnly? Fail(ArgumentResult result, string expected)
    {
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} takes {expected}, not '{Text(result)}'.");
        return null;
    }
}
