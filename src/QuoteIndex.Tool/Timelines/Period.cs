using System.Globalization;

namespace QuoteIndex.Tool.Timelines;

/// <summary>A day, a month or a year of a timeline; or the one for statements without date.</summary>
/// <param name="Start">Its first day; null for what has no date.</param>
/// <param name="Size">How long it is.</param>
internal readonly record struct Period(DateOnly? Start, PeriodSize Size)
{
    // A screen has room for so many headings; a span of more days is shown by month, one of more months by year.
    private const int MostDays = 45;
    private const int MostMonths = 48;

    public static Period Of(DateOnly? day, PeriodSize size) => new(
        (day, size) switch
        {
            (null, _) => null,
            ({ } known, PeriodSize.Year) => new DateOnly(known.Year, 1, 1),
            ({ } known, PeriodSize.Month) => new DateOnly(known.Year, known.Month, 1),
            _ => day,
        },
        size);

    /// <summary>The size that shows a span of days best.</summary>
    public static PeriodSize SizeFor(DateOnly first, DateOnly last)
    {
        int months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return last.DayNumber - first.DayNumber < MostDays ? PeriodSize.Day : months <= MostMonths ? PeriodSize.Month : PeriodSize.Year;
    }

    /// <summary>"2025", "2025-01" or "2025-01-31"; null for what has no date.</summary>
    public string? Name => Start?.ToString(Size switch { PeriodSize.Year => "yyyy", PeriodSize.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
