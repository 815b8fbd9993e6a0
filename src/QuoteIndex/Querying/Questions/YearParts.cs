using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>Reads parts of years, and years in tens: "Q3 2024", "summer 2022", "the first half of 2024", "early 2025", "the 1990s".</summary>
internal sealed class YearParts(DateTokens tokens, WrittenDates dates, DateOnly today)
{
    /// <summary>The period that begins at a word: its length, 0 when there is none, and its days.</summary>
    /// <param name="i">The word.</param>
    /// <param name="prepositional">True behind a preposition: a quarter may leave out its year.</param>
    /// <param name="range">Its days.</param>
    public int Find(int i, bool prepositional, out DayRange range)
    {
        int length = Quarter(i, prepositional, out range);
        length = length > 0 ? length : Season(i, out range);
        length = length > 0 ? length : Half(i, out range);
        return length > 0 ? length : PartOf(i, out range);
    }

    /// <summary>"The 1990s".</summary>
    /// <param name="i">The word.</param>
    /// <param name="range">The ten years.</param>
    public int Decade(int i, out DayRange range)
    {
        range = default;
        string form = tokens.Form(i);
        if (form.Length != 5 || form[4] != 's' || !int.TryParse(form.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year % 10 != 0 || year is < 1900 or >= 2100)
        {
            return 0;
        }

        range = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));
        return 1;
    }

    // "Q3 2024", "the third quarter of 2024".
    private int Quarter(int i, bool prepositional, out DayRange range)
    {
        range = default;
        bool isShort = tokens.Form(i).StartsWith('q');
        if (!tokens.Is("quarter", i, out int quarter) || (!isShort && tokens.Form(i + 1) != "quarter"))
        {
            return 0;
        }

        int next = i + (isShort ? 1 : 2);
        int link = !isShort && tokens.Form(next) is "of" or "in" ? 1 : 0;
        int first = (3 * quarter) - 2;
        if (tokens.IsYear(next + link, out int year))
        {
            next += link + 1;
        }
        else if (prepositional)
        {
            // The latest one that has begun.
            year = first <= today.Month ? today.Year : Math.Max(1, today.Year - 1);
        }
        else
        {
            return 0;
        }

        range = DayRange.Months(year, first, first + 2);
        return next - i;
    }

    // "Summer 2022".
    private int Season(int i, out DayRange range)
    {
        range = default;
        int at = i + 1 + tokens.Skip(i + 1, "of");
        if (!tokens.Is("season", i, out int season) || !tokens.IsYear(at, out int year))
        {
            return 0;
        }

        // A winter ends in the year it is called by.
        range = season == 12 ? new DayRange(new DateOnly(year - 1, 12, 1), new DateOnly(year, 3, 1).AddDays(-1)) : DayRange.Months(year, season, season + 2);
        return at + 1 - i;
    }

    // "The first half of 2024", "H1 2024".
    private int Half(int i, out DayRange range)
    {
        range = default;
        bool isShort = tokens.Form(i).StartsWith('h');
        if (!tokens.Is("half", i, out int half) || (!isShort && tokens.Form(i + 1) != "half"))
        {
            return 0;
        }

        int at = i + (isShort ? 1 : 2);
        at += tokens.Skip(at, "of");
        if (!tokens.IsYear(at, out int year))
        {
            return 0;
        }

        range = DayRange.Months(year, (6 * half) - 5, 6 * half);
        return at + 1 - i;
    }

    // "early 2025", "the end of 2024": a third of the year, or of a month.
    private int PartOf(int i, out DayRange range)
    {
        range = default;
        if (!tokens.Is("part", i, out int part))
        {
            return 0;
        }

        int next = i + 1 + tokens.Skip(i + 1, "of");
        if (tokens.Is("month", next) && dates.MonthAndDay(next, prepositional: true, out DayRange month) is int length and > 0
            && month is { From: { } first, To: { } last } && first != last)
        {
            range = new DayRange(part == 1 ? first : first.AddDays((10 * part) - 10), part == 3 ? last : first.AddDays((10 * part) - 1));
            return next + length - i;
        }

        if (!tokens.IsYear(next, out int year))
        {
            return 0;
        }

        range = DayRange.Months(year, (4 * part) - 3, 4 * part);
        return next + 1 - i;
    }
}
