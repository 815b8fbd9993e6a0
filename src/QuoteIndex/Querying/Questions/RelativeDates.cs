namespace QuoteIndex.Querying.Questions;

/// <summary>Reads days told from today: "yesterday", "last week", "this June", "the last three months", "two years ago", "on Tuesday".</summary>
internal sealed class RelativeDates(DateTokens tokens, DateOnly today)
{
    private readonly Calendar calendar = new(today);

    /// <summary>The expression that begins at a word: its length, 0 when there is none, and its days.</summary>
    /// <param name="i">The word.</param>
    /// <param name="prepositional">True behind a preposition: a day of the week needs one.</param>
    /// <param name="range">Its days.</param>
    public int Find(int i, bool prepositional, out DayRange range)
    {
        range = default;
        if (tokens.Is("today", i) || tokens.Is("yesterday", i))
        {
            range = DayRange.Day(calendar.Back(tokens.Is("today", i) ? 0 : 1));
            return 1;
        }

        bool last = tokens.Is("last", i), current = tokens.Is("this", i);
        int length = last || current ? LastOrThis(i, last, current, out range) : 0;
        if (length > 0)
        {
            return length;
        }

        if (tokens.Form(i) == "recent" && tokens.Is("unit", i + 1, out int few) && few > 1)
        {
            // "In recent weeks": three of them.
            range = new DayRange(calendar.Before(3, few), today);
            return 2;
        }

        if (tokens.IsCount(i, out int ago) && tokens.Is("unit", i + 1, out int size) && tokens.Is("ago", i + 2))
        {
            range = Calendar.Around(calendar.Before(ago, size), size);
            return 3;
        }

        if (prepositional && tokens.Is("weekday", i, out int weekday))
        {
            range = DayRange.Day(calendar.Latest(weekday, includeToday: true));
            return 1;
        }

        return 0;
    }

    private int LastOrThis(int i, bool last, bool current, out DayRange range)
    {
        range = default;
        if (tokens.Is("unit", i + 1, out int unit))
        {
            range = calendar.Current(unit, last);
            return 2;
        }

        if (tokens.Is("weekday", i + 1, out int day))
        {
            range = DayRange.Day(calendar.Latest(day, includeToday: current));
            return 2;
        }

        if (tokens.Is("month", i + 1, out int month))
        {
            int year = month < today.Month || (current && month == today.Month) ? today.Year : Math.Max(1, today.Year - 1);
            range = DayRange.Month(year, month);
            return 2;
        }

        if (last && tokens.IsCount(i + 1, out int count) && tokens.Is("unit", i + 2, out unit))
        {
            range = new DayRange(calendar.Before(count, unit), today);
            return 3;
        }

        return 0;
    }
}
