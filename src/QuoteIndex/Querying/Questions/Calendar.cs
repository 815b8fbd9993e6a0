namespace QuoteIndex.Querying.Questions;

/// <summary>Days and periods as seen from a day: units are 1, 7, 30, 90 and 365 days, for day, week, month, quarter and year.</summary>
internal sealed class Calendar(DateOnly today)
{
    /// <summary>A day moved, within the days there are.</summary>
    public static DateOnly? Shift(DateOnly? day, int days)
    {
        long number = (day ?? DateOnly.MinValue).DayNumber + (long)days;
        return DateOnly.FromDayNumber((int)Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>The calendar's day, week, month, quarter or year that holds a day: nobody counts the days of "two years ago".</summary>
    public static DayRange Around(DateOnly day, int unit)
    {
        int quarter = ((day.Month - 1) / 3 * 3) + 1;
        DateOnly monday = DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7)));
        return unit switch
        {
            7 => new DayRange(monday, Shift(monday, 6)),
            30 => DayRange.Month(day.Year, day.Month),
            90 => DayRange.Months(day.Year, quarter, quarter + 2),
            365 => DayRange.Year(day.Year),
            _ => DayRange.Day(day),
        };
    }

    /// <summary>The day so many days ago.</summary>
    public DateOnly Back(long days) => DateOnly.FromDayNumber((int)Math.Max(0, today.DayNumber - days));

    /// <summary>The day so many units of days ago; months, quarters and years as the calendar has them.</summary>
    public DateOnly Before(int count, int unit)
    {
        int months = unit switch { 365 => 12 * count, 90 => 3 * count, 30 => count, _ => 0 };
        return months == 0 ? Back((long)count * unit) : months / 12 >= today.Year - 1 ? DateOnly.MinValue : today.AddMonths(-months);
    }

    /// <summary>The last such day of the week.</summary>
    public DateOnly Latest(int weekday, bool includeToday)
    {
        int back = ((int)today.DayOfWeek - weekday + 7) % 7;
        return Back(back == 0 && !includeToday ? 7 : back);
    }

    /// <summary>The calendar's period of a unit that holds today, or the one before.</summary>
    public DayRange Current(int unit, bool last)
    {
        switch (unit)
        {
            case 1:
                return DayRange.Day(Back(last ? 1 : 0));
            case 7:
                // Weeks begin on Monday.
                DateOnly monday = Back((((int)today.DayOfWeek + 6) % 7) + (last ? 7 : 0));
                return new DayRange(monday, monday.AddDays(6));
            case 30:
                DateOnly month = new DateOnly(today.Year, today.Month, 1).AddMonths(last ? -1 : 0);
                return DayRange.Month(month.Year, month.Month);
            case 90:
                DateOnly quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(last ? -3 : 0);
                return DayRange.Months(quarter.Year, quarter.Month, quarter.Month + 2);
            default:
                return DayRange.Year(Math.Max(1, today.Year - (last ? 1 : 0)));
        }
    }
}
