namespace QuoteIndex.Tool.Timelines;

/// <summary>What a timeline shows before its statements: the query in words and the periods with their counts.</summary>
/// <param name="Query">The query, oldest first.</param>
/// <param name="Size">How long a period is.</param>
/// <param name="Span">The first and last day; null when nothing is dated.</param>
/// <param name="Periods">The periods that have statements, in order; the one without date last.</param>
internal sealed record Timeline(
    QuoteQuery Query, PeriodSize Size, (DateOnly First, DateOnly Last)? Span, IReadOnlyList<(Period Period, long Count)> Periods)
{
    public long Total => Periods.Sum(period => period.Count);

    public static Timeline Of(QuoteQuery query, TimelineCounts counts, PeriodSize? size)
    {
        PeriodSize chosen = size ?? (counts.Span is { } span ? Period.SizeFor(span.First, span.Last) : PeriodSize.Year);
        return new Timeline(query, chosen, counts.Span, counts.By(chosen));
    }
}
