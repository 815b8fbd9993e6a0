namespace QuoteIndex.Querying.Questions;

/// <summary>Reads days and months written out: "2025-01-31", "10/7/2016", "January 31, 2025", "31 January", "March 2024".</summary>
internal sealed class WrittenDates(DateTokens tokens, DateOnly today)
{
    /// <summary>The date that begins at a word: its length, 0 when there is none, and its days.</summary>
    /// <param name="i">The word.</param>
    /// <param name="prepositional">True behind a preposition: the names of months are words too, so a month on its own needs one.</param>
    /// <param name="range">Its days.</param>
    public int Find(int i, bool prepositional, out DayRange range)
    {
        int length = IsoDate(i, out range);
        length = length > 0 ? length : SlashedDate(i, out range);
        return length > 0 ? length : MonthAndDay(i, prepositional, out range);
    }

    /// <summary>"January", "January 2025", "January 31", "January 31, 2025", "31 January 2025".</summary>
    /// <param name="i">The word.</param>
    /// <param name="prepositional">True where a month on its own is one.</param>
    /// <param name="range">Its days.</param>
    public int MonthAndDay(int i, bool prepositional, out DayRange range)
    {
        range = default;
        int at = tokens.IsDayOfMonth(i, out int day) && tokens.Is("month", i + 1) ? i + 1 : i;
        if (!tokens.Is("month", at, out int month))
        {
            return 0;
        }

        int next = at + 1;
        if (at == i && !tokens.IsYear(next, out _) && tokens.IsDayOfMonth(next, out day))
        {
            next++;
        }

        if (tokens.IsYear(next + tokens.Skip(next, "of"), out int year))
        {
            next += tokens.Skip(next, "of") + 1;
        }
        else if (day == 0 && !prepositional)
        {
            return 0;
        }
        else
        {
            // The latest one that has begun.
            year = month < today.Month || (month == today.Month && Math.Max(day, 1) <= today.Day) ? today.Year : Math.Max(1, today.Year - 1);
        }

        if (day > 0)
        {
            return IsDay(year, month, day, out range) ? next - i : 0;
        }

        range = DayRange.Month(year, month);
        return next - i;
    }

    private int IsoDate(int i, out DayRange range)
    {
        range = default;
        if (!tokens.IsYear(i, out int year) || !tokens.IsJoined(i) || tokens[i + 1].Text.Length != 2 || !tokens.IsNumber(i + 1, out int month) || month is < 1 or > 12)
        {
            return 0;
        }

        if (tokens.IsJoined(i + 1) && tokens[i + 2].Text.Length == 2 && tokens.IsNumber(i + 2, out int day))
        {
            return IsDay(year, month, day, out range) ? 3 : 0;
        }

        range = DayRange.Month(year, month);
        return 2;
    }

    // "10/7/2016": the month first, as in America, unless it can only be the day.
    private int SlashedDate(int i, out DayRange range)
    {
        range = default;
        if (!tokens.IsNumber(i, out int month) || !tokens.IsJoined(i) || !tokens.IsNumber(i + 1, out int day) || !tokens.IsJoined(i + 1)
            || !tokens.IsYear(i + 2, out int year) || tokens[i].Text.Length > 2)
        {
            return 0;
        }

        (month, day) = month > 12 ? (day, month) : (month, day);
        return month is >= 1 and <= 12 && IsDay(year, month, day, out range) ? 3 : 0;
    }

    private static bool IsDay(int year, int month, int day, out DayRange range)
    {
        bool exists = day >= 1 && day <= DateTime.DaysInMonth(year, month);
        range = exists ? DayRange.Day(new DateOnly(year, month, day)) : default;
        return exists;
    }
}
