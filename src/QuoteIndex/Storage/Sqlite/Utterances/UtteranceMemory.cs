namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// What a session knows of the postings of utterances from one transaction to the next, by the stamp they had: after a transaction
/// that failed they are again what they were before it, and another process gives them a stamp that is not known here.
/// </summary>
internal sealed class UtteranceMemory
{
    private (long Stamp, IReadOnlyList<UtteranceSegment> Segments)? last;
    private (long Stamp, IReadOnlyList<UtteranceSegment> Segments)? before;

    public UtterancePresence Presence { get; } = new();

    /// <summary>The segments under a stamp; null when they are not known.</summary>
    public IReadOnlyList<UtteranceSegment>? Segments(long stamp) =>
        last?.Stamp == stamp ? last.Value.Segments : before?.Stamp == stamp ? before.Value.Segments : null;

    public void Remember(long stamp, IReadOnlyList<UtteranceSegment> segments)
    {
        if (last?.Stamp != stamp)
        {
            before = last;
        }

        last = (stamp, segments);
    }
}
