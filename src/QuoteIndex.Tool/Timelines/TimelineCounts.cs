namespace QuoteIndex.Tool.Timelines;

/// <summary>How many statements each day has; all that must be held to lay a timeline out.</summary>
internal sealed class TimelineCounts
{
    private readonly SortedDictionary<DateOnly, long> days = [];

    public long Total { get; private set; }

    public long Undated { get; private set; }

    /// <summary>The first and last day; null when nothing is dated.</summary>
    public (DateOnly First, DateOnly Last)? Span => days.Count == 0 ? null : (days.Keys.First(), days.Keys.Last());

    public void Add(DateOnly? day)
    {
        Total++;
        if (day is { } known)
        {
            days[known] = days.GetValueOrDefault(known) + 1;
        }
        else
        {
            Undated++;
        }
    }

    /// <summary>The periods that have statements, in order of time, with how many; what has no date comes last.</summary>
    public IReadOnlyList<(Period Period, long Count)> By(PeriodSize size)
    {
        List<(Period, long)> periods = [.. days.GroupBy(day => Period.Of(day.Key, size)).Select(period => (period.Key, period.Sum(day => day.Value)))];
        if (Undated > 0)
        {
            periods.Add((Period.Of(null, size), Undated));
        }

        return periods;
    }
}
