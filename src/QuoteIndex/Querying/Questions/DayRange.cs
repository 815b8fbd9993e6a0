using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>Days, ends included; null leaves an end open.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Every day: what has a day at all.</summary>
    public static DayRange Any { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public static DayRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static DayRange Month(int year, int month) => Months(year, month, month);

    public static DayRange Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));

    public static DayRange Day(DateOnly day) => new(day, day);

    /// <summary>The range in words: "in 2024", "since March 3, 2025".</summary>
    public override string ToString() => (From, To) switch
    {
        ({ } from, { } to) when from == to => "on " + Words(from),
        ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => "in " + from.Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ Day: 1 } from, { } to) when to == from.AddMonths(1).AddDays(-1) => "in " + from.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ({ } from, { } to) => $"from {Words(from)} to {Words(to)}",
        ({ } from, null) => "since " + Words(from),
        (null, { } to) => "until " + Words(to),
        _ => "at any time",
    };

    private static string Words(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
