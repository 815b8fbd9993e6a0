using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds the days a question speaks of: "in 2024", "since January 31, 2025", "between March and May 2023", "last week".
/// A bare number is a year only where nothing else can be meant: after such a preposition, or at the question's end.
/// </summary>
internal sealed class DateExpressions(IReadOnlyList<QuestionToken> tokens, DateOnly today)
{
    private static readonly WordClasses Words = WordClasses.Dates;

    private readonly Calendar calendar = new(today);

    /// <summary>The expression that begins at <paramref name="start"/>: its length, 0 when there is none, and its days.</summary>
    public int Find(int start, out DayRange range)
    {
        string form = tokens[start].Form;
        int length;
        if (Words.Has("between", form))
        {
            length = Between(start, out range);
            if (length > 0)
            {
                return length;
            }
        }

        bool since = Words.Has("since", form), after = Words.Has("after", form), before = Words.Has("before", form);
        bool until = Words.Has("until", form) || form == "by", within = Words.Has("within", form);
        if (since || after || before || until || within)
        {
            int first = SkipArticle(start + 1);
            DayRange period = default;
            length = first > start + 1 && IsYear(first, out _) && Describes(first + 1) ? 0 : Period(first, prepositional: true, out period);
            if (length > 0)
            {
                length += first - start;
                range = after ? new DayRange(Calendar.Shift(period.To, 1), null)
                    : since ? new DayRange(period.From, null)
                    : before ? new DayRange(null, Calendar.Shift(period.From, -1))
                    : until ? new DayRange(null, period.To)
                    : period;
                return length;
            }
        }

        return Period(start, prepositional: false, out range);
    }

    private bool Is(string wordClass, int i) => i < tokens.Count && Words.Has(wordClass, tokens[i].Form);

    // "The 2016 election": the year tells which, not when it was said.
    private bool Describes(int i) => i < tokens.Count && !tokens[i].Comma && char.IsLower(tokens[i].Text[0]) && !Querying.Words.StopWords.Contains(tokens[i].Form)
        && !WordClasses.Frames.Has("question", tokens[i].Form) && !WordClasses.Frames.Has("auxiliary", tokens[i].Form);

    private int SkipArticle(int i) => i < tokens.Count && tokens[i].Form == "the" ? i + 1 : i;

    private int Between(int start, out DayRange range)
    {
        range = default;
        int first = Period(start + 1, prepositional: true, out DayRange from);
        int middle = start + 1 + first;
        if (first == 0 || !Is("to", middle))
        {
            return 0;
        }

        int second = Period(middle + 1, prepositional: true, out DayRange to);
        if (second == 0)
        {
            return 0;
        }

        // "between March and May 2023": the year stands only once.
        if (first == 1 && to.From is { } end && Words.Has("month", tokens[start + 1].Form, out int month))
        {
            from = DayRange.Month(month <= end.Month ? end.Year : Math.Max(1, end.Year - 1), month);
        }

        range = from.From <= to.To ? new DayRange(from.From, to.To) : new DayRange(to.From, from.To);
        return middle + 1 + second - start;
    }

    // A period without a preposition of its own.
    private int Period(int i, bool prepositional, out DayRange range)
    {
        range = default;
        if (i >= tokens.Count)
        {
            return 0;
        }

        int length = IsoDate(i, out range);
        if (length == 0)
        {
            length = SlashedDate(i, out range);
        }

        if (length == 0)
        {
            length = WeekOf(i, out range);
        }

        if (length == 0 && prepositional)
        {
            length = Decade(i, out range);
        }

        if (length == 0)
        {
            length = MonthAndDay(i, prepositional, out range);
        }

        if (length == 0)
        {
            length = Quarter(i, prepositional, out range);
        }

        if (length == 0)
        {
            length = Season(i, out range);
        }

        if (length == 0)
        {
            length = Half(i, out range);
        }

        if (length == 0)
        {
            length = PartOf(i, out range);
        }

        if (length == 0)
        {
            length = Relative(i, prepositional, out range);
        }

        if (length == 0 && IsYear(i, out int year) && (prepositional || i + 1 == tokens.Count))
        {
            length = 1;
            range = DayRange.Year(year);
        }

        return length;
    }

    private bool IsYear(int i, out int year)
    {
        year = 0;
        return i < tokens.Count && tokens[i].Text.Length == 4 && Number(i, out year) && year is >= 1900 and < 2100;
    }

    private bool Number(int i, out int number)
    {
        number = 0;
        return i < tokens.Count && int.TryParse(tokens[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private bool Adjacent(int i) => i + 1 < tokens.Count && tokens[i + 1].Word.Span.Start == tokens[i].Word.Span.End + 1 && !tokens[i + 1].Comma;

    // "The 1990s".
    private int Decade(int i, out DayRange range)
    {
        range = default;
        string form = tokens[i].Form;
        if (form.Length != 5 || form[4] != 's' || !int.TryParse(form.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year % 10 != 0 || year is < 1900 or >= 2100)
        {
            return 0;
        }

        range = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));
        return 1;
    }

    // "The week of January 27, 2025".
    private int WeekOf(int i, out DayRange range)
    {
        range = default;
        if (i + 2 >= tokens.Count || tokens[i].Form != "week" || tokens[i + 1].Form is not ("of" or "from" or "beginning" or "starting") || tokens[i + 2].Form == "week")
        {
            return 0;
        }

        int length = Period(i + 2, prepositional: true, out DayRange day);
        if (length == 0 || day.From is not { } from || day.From != day.To)
        {
            return 0;
        }

        range = Calendar.Around(from, 7);
        return length + 2;
    }

    // "10/7/2016": the month first, as in America, unless it can only be the day.
    private int SlashedDate(int i, out DayRange range)
    {
        range = default;
        if (!Number(i, out int month) || !Adjacent(i) || !Number(i + 1, out int day) || !Adjacent(i + 1) || !IsYear(i + 2, out int year) || tokens[i].Text.Length > 2)
        {
            return 0;
        }

        (month, day) = month > 12 ? (day, month) : (month, day);
        return month is >= 1 and <= 12 && DayOf(year, month, day, ref range) ? 3 : 0;
    }

    private int IsoDate(int i, out DayRange range)
    {
        range = default;
        if (!IsYear(i, out int year) || !Adjacent(i) || tokens[i + 1].Text.Length != 2 || !Number(i + 1, out int month) || month is < 1 or > 12)
        {
            return 0;
        }

        if (Adjacent(i + 1) && tokens[i + 2].Text.Length == 2 && Number(i + 2, out int day))
        {
            return DayOf(year, month, day, ref range) ? 3 : 0;
        }

        range = DayRange.Month(year, month);
        return 2;
    }

    private static bool DayOf(int year, int month, int day, ref DayRange range)
    {
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        range = DayRange.Day(new DateOnly(year, month, day));
        return true;
    }

    // "January", "January 2025", "January 31", "January 31, 2025", "31 January 2025". The names of months are words too,
    // so a month on its own needs a preposition.
    private int MonthAndDay(int i, bool prepositional, out DayRange range)
    {
        range = default;
        int day = 0, at = i;
        if (Ordinal(i, out int first) && Is("month", i + 1))
        {
            day = first;
            at = i + 1;
        }

        if (at >= tokens.Count || !Words.Has("month", tokens[at].Form, out int month))
        {
            return 0;
        }

        int next = at + 1;
        if (day == 0 && !IsYear(next, out _) && Ordinal(next, out day))
        {
            next++;
        }

        if (next < tokens.Count && tokens[next].Form == "of")
        {
            next += IsYear(next + 1, out _) ? 1 : 0;
        }

        if (IsYear(next, out int year))
        {
            next++;
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
            return DayOf(year, month, day, ref range) ? next - i : 0;
        }

        range = DayRange.Month(year, month);
        return next - i;
    }

    // "31", "31st".
    private bool Ordinal(int i, out int day)
    {
        day = 0;
        if (i >= tokens.Count)
        {
            return false;
        }

        ReadOnlySpan<char> form = tokens[i].Form;
        if (form.Length > 2 && (form.EndsWith("st") || form.EndsWith("nd") || form.EndsWith("rd") || form.EndsWith("th")))
        {
            form = form[..^2];
        }

        return int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }

    // "Q3 2024", "the third quarter of 2024".
    private int Quarter(int i, bool prepositional, out DayRange range)
    {
        range = default;
        if (!Words.Has("quarter", tokens[i].Form, out int quarter))
        {
            return 0;
        }

        int next = i + 1;
        if (tokens[i].Form[0] != 'q')
        {
            if (next >= tokens.Count || tokens[next].Form != "quarter")
            {
                return 0;
            }

            next++;
            next += next < tokens.Count && tokens[next].Form is "of" or "in" ? 1 : 0;
        }

        if (IsYear(next, out int year))
        {
            next++;
        }
        else if (prepositional)
        {
            // The latest one that has begun.
            year = (3 * quarter) - 2 <= today.Month ? today.Year : Math.Max(1, today.Year - 1);
            next -= next > i + 1 && tokens[next - 1].Form is "of" or "in" ? 1 : 0;
        }
        else
        {
            return 0;
        }

        range = DayRange.Months(year, (3 * quarter) - 2, 3 * quarter);
        return next - i;
    }

    // "Summer 2022".
    private int Season(int i, out DayRange range)
    {
        range = default;
        int at = i + 1 < tokens.Count && tokens[i + 1].Form == "of" ? i + 2 : i + 1;
        if (!Words.Has("season", tokens[i].Form, out int season) || !IsYear(at, out int year))
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
        if (!Words.Has("half", tokens[i].Form, out int half))
        {
            return 0;
        }

        int at = tokens[i].Form[0] == 'h' ? i + 1 : i + 1 < tokens.Count && tokens[i + 1].Form == "half" ? i + 2 : tokens.Count;
        at += at < tokens.Count && tokens[at].Form == "of" ? 1 : 0;
        if (!IsYear(at, out int year))
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
        if (!Words.Has("part", tokens[i].Form, out int part))
        {
            return 0;
        }

        int next = i + 1;
        next += next < tokens.Count && tokens[next].Form == "of" ? 1 : 0;
        if (next < tokens.Count && Words.Has("month", tokens[next].Form) && MonthAndDay(next, prepositional: true, out DayRange month) is int length and > 0
            && month is { From: { } first, To: { } last } && first != last)
        {
            range = new DayRange(part == 1 ? first : first.AddDays((10 * part) - 10), part == 3 ? last : first.AddDays((10 * part) - 1));
            return next + length - i;
        }

        if (!IsYear(next, out int year))
        {
            return 0;
        }

        range = DayRange.Months(year, (4 * part) - 3, 4 * part);
        return next + 1 - i;
    }

    private int Relative(int i, bool prepositional, out DayRange range)
    {
        range = default;
        string form = tokens[i].Form;
        if (Words.Has("today", form) || Words.Has("yesterday", form))
        {
            range = DayRange.Day(calendar.Back(Words.Has("today", form) ? 0 : 1));
            return 1;
        }

        bool last = Words.Has("last", form), current = Words.Has("this", form);
        if ((last || current) && i + 1 < tokens.Count)
        {
            string next = tokens[i + 1].Form;
            if (Words.Has("unit", next, out int unit))
            {
                range = calendar.Current(unit, last);
                return 2;
            }

            if (Words.Has("weekday", next, out int day))
            {
                range = DayRange.Day(calendar.Latest(day, includeToday: current));
                return 2;
            }

            if (Words.Has("month", next, out int month))
            {
                int year = month < today.Month || (current && month == today.Month) ? today.Year : Math.Max(1, today.Year - 1);
                range = DayRange.Month(year, month);
                return 2;
            }

            if (last && Count(i + 1, out int count) && i + 2 < tokens.Count && Words.Has("unit", tokens[i + 2].Form, out unit))
            {
                range = new DayRange(calendar.Before(count, unit), today);
                return 3;
            }
        }

        if (tokens[i].Form == "recent" && i + 1 < tokens.Count && Words.Has("unit", tokens[i + 1].Form, out int few) && few > 1)
        {
            // "In recent weeks": three of them.
            range = new DayRange(calendar.Before(3, few), today);
            return 2;
        }

        if (Count(i, out int ago) && i + 2 < tokens.Count && Words.Has("unit", tokens[i + 1].Form, out int size) && Words.Has("ago", tokens[i + 2].Form))
        {
            range = Calendar.Around(calendar.Before(ago, size), size);
            return 3;
        }

        if (prepositional && Words.Has("weekday", form, out int weekday))
        {
            range = DayRange.Day(calendar.Latest(weekday, includeToday: true));
            return 1;
        }

        return 0;
    }

    private bool Count(int i, out int count) =>
        Words.Has("number", tokens[i].Form, out count) || (Number(i, out count) && count < 10_000);
}
