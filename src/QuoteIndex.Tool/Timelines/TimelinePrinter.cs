namespace QuoteIndex.Tool.Timelines;

/// <summary>Goes through the statements twice, once to count and once to print, so that any number of them takes little memory.</summary>
internal sealed class TimelinePrinter(QuoteArchive archive, QuoteQuery query, int most, CancellationToken cancellationToken)
{
    /// <summary>Prints at most <paramref name="each"/> statements of a period; returns how many statements there are.</summary>
    public async Task<long> PrintAsync(ITimelineWriter writer, PeriodSize? size, int each)
    {
        var counts = new TimelineCounts();
        await foreach (QuoteHit hit in HitsAsync().ConfigureAwait(false))
        {
            counts.Add(hit.Quote.Date);
        }

        Timeline timeline = Timeline.Of(query, counts, size);
        Dictionary<Period, long> periods = timeline.Periods.ToDictionary(period => period.Period, period => period.Count);
        writer.Begin(timeline);
        Period? open = null;
        int shown = 0;
        await foreach (QuoteHit hit in HitsAsync().ConfigureAwait(false))
        {
            var period = Period.Of(hit.Quote.Date, timeline.Size);
            if (period != open)
            {
                EndPeriod();
                (open, shown) = (period, 0);

                // What was taken in between the two passes may have a period of its own.
                writer.BeginPeriod(period, periods.GetValueOrDefault(period, 1));
            }

            if (shown < each)
            {
                writer.Write(hit);
                shown++;
            }
        }

        EndPeriod();
        writer.End();
        return timeline.Total;

        void EndPeriod()
        {
            if (open is { } period)
            {
                writer.EndPeriod(Math.Max(0, periods.GetValueOrDefault(period) - shown));
            }
        }
    }

    private async IAsyncEnumerable<QuoteHit> HitsAsync()
    {
        int count = 0;
        await foreach (QuoteHit hit in archive.StreamAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (count++ == most)
            {
                yield break;
            }

            yield return hit;
        }
    }
}
