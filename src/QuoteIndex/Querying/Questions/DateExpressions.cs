using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds the days a question speaks of: "in 2024", "since January 31, 2025", "between March and May 2023", "last week".
/// A bare number is a year only where nothing else can be meant: after such a preposition, or at the question's end.
/// </summary>
internal sealed class DateExpressions
{
    private readonly DateTokens tokens;
    private readonly WrittenDates written;
    private readonly YearParts parts;
    private readonly RelativeDates relative;

    public DateExpressions(IReadOnlyList<QuestionToken> question, DateOnly today)
    {
        tokens = new(question);
        written = new(tokens, today);
        parts = new(tokens, written, today);
        relative = new(tokens, today);
    }

    /// <summary>The expression that begins at <paramref name="start"/>: its length, 0 when there is none, and its days.</summary>
    public int Find(int start, out DayRange range)
    {
        int length = Between(start, out range);
        length = length > 0 ? length : Bounded(start, out range);
        return length > 0 ? length : Period(start, prepositional: false, out range);
    }

    // "between March and May 2023"
    private int Between(int start, out DayRange range)
    {
        range = default;
        if (!tokens.Is("between", start))
        {
            return 0;
        }

        int first = Period(start + 1, prepositional: true, out DayRange from);
        int middle = start + 1 + first;
        if (first == 0 || !tokens.Is("to", middle))
        {
            return 0;
        }

        int second = Period(middle + 1, prepositional: true, out DayRange to);
        if (second == 0)
        {
            return 0;
        }

        // The year stands only once.
        if (first == 1 && to.From is { } end && tokens.Is("month", start + 1, out int month))
        {
            from = DayRange.Month(month <= end.Month ? end.Year : Math.Max(1, end.Year - 1), month);
        }

        range = from.From <= to.To ? new DayRange(from.From, to.To) : new DayRange(to.From, from.To);
        return middle + 1 + second - start;
    }

    // "since 2019", "before March 3"
    private int Bounded(int start, out DayRange range)
    {
        range = default;
        bool since = tokens.Is("since", start), after = tokens.Is("after", start), before = tokens.Is("before", start);
        bool until = tokens.Is("until", start) || tokens.Form(start) == "by";
        if (!since && !after && !before && !until && !tokens.Is("within", start))
        {
            return 0;
        }

        int first = start + 1 + tokens.Skip(start + 1, "the");
        if (first > start + 1 && tokens.IsYear(first, out _) && Describes(first + 1))
        {
            return 0;
        }

        int length = Period(first, prepositional: true, out DayRange period);
        range = after ? new DayRange(Calendar.Shift(period.To, 1), null)
            : since ? new DayRange(period.From, null)
            : before ? new DayRange(null, Calendar.Shift(period.From, -1))
            : until ? new DayRange(null, period.To)
            : period;
        return length == 0 ? 0 : first + length - start;
    }

    // "The 2016 election": the year tells which, not when it was said.
    private bool Describes(int i) => i < tokens.Count && !tokens[i].Comma && char.IsLower(tokens[i].Text[0]) && !StopWords.Contains(tokens[i].Form)
        && !WordClasses.Frames.Has("question", tokens[i].Form) && !WordClasses.Frames.Has("auxiliary", tokens[i].Form);

    // A period without a preposition of its own.
    private int Period(int i, bool prepositional, out DayRange range)
    {
        int length = WeekOf(i, out range);
        length = length > 0 || !prepositional ? length : parts.Decade(i, out range);
        length = length > 0 ? length : written.Find(i, prepositional, out range);
        length = length > 0 ? length : parts.Find(i, prepositional, out range);
        length = length > 0 ? length : relative.Find(i, prepositional, out range);
        if (length == 0 && tokens.IsYear(i, out int year) && (prepositional || i + 1 == tokens.Count))
        {
            range = DayRange.Year(year);
            return 1;
        }

        return length;
    }

    // "The week of January 27, 2025".
    private int WeekOf(int i, out DayRange range)
    {
        range = default;
        if (tokens.Form(i) != "week" || tokens.Form(i + 1) is not ("of" or "from" or "beginning" or "starting") || tokens.Form(i + 2) == "week")
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
}
