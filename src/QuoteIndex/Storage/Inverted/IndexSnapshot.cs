namespace QuoteIndex.Storage.Inverted;

/// <summary>The index as it is after one of its changes. Immutable, so safe to share between threads.</summary>
internal sealed class IndexSnapshot
{
    /// <param name="revision">Which change.</param>
    /// <param name="segments">Its segments, by ascending numbers of their quotes.</param>
    public IndexSnapshot(long revision, IReadOnlyList<Segment> segments)
        : this(
            revision,
            segments,
            segments.Sum(segment => (long)segment.Alive),
            Average(segments.Sum(segment => segment.Columns.TotalLength), segments.Sum(segment => (long)segment.Count)),
            segments.Count == 0 ? 0 : segments[^1].Columns.IdOf(segments[^1].Count - 1))
    {
    }

    /// <summary>An index that knows what would have to be counted.</summary>
    public IndexSnapshot(long revision, IReadOnlyList<Segment> segments, long alive, double averageLength, long lastId) =>
        (Revision, Segments, Alive, AverageLength, LastId) = (revision, segments, alive, averageLength, lastId);

    /// <summary>Which change; see <see cref="IQuoteStore.RevisionAsync"/>.</summary>
    public long Revision { get; }

    /// <summary>Its segments, by ascending numbers of their quotes.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>How many quotes it has.</summary>
    public long Alive { get; }

    /// <summary>Words in a statement, on average.</summary>
    public double AverageLength { get; }

    /// <summary>The highest number of a quote.</summary>
    public long LastId { get; }

    /// <summary>Words in a statement, on average; 1 when there is none.</summary>
    public static double Average(long words, long quotes) => quotes == 0 ? 1 : words / (double)quotes;
}
