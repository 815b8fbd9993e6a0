namespace QuoteIndex.Storage.Inverted;

/// <summary>The index as it is after one of its changes. Immutable, so safe to share between threads.</summary>
internal sealed class IndexSnapshot
{
    /// <param name="revision">Which change.</param>
    /// <param name="segments">Its segments, by ascending numbers of their quotes.</param>
    /// <param name="quotes">How many documents of the segments are quotes, deleted ones among them; null where all are.</param>
    public IndexSnapshot(long revision, IReadOnlyList<Segment> segments, long? quotes = null)
    {
        Revision = revision;
        Segments = segments;
        Alive = segments.Sum(segment => (long)segment.Alive);
        long documents = quotes ?? segments.Sum(segment => (long)segment.Count);
        AverageLength = documents == 0 ? 1 : segments.Sum(segment => segment.Columns.TotalLength) / (double)documents;
        LastId = segments.Count == 0 ? 0 : segments[^1].Columns.IdOf(segments[^1].Count - 1);
    }

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
}
