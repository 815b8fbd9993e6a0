using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// What is known of the index as one of its changes has left it, so that it need not be read again: its segments, and its tail, the newest
/// quotes, which are too few to be worth a segment. A small write adds nothing but the rows of its quotes to the tail; whoever searches has
/// the tail's words in memory. Immutable.
/// </summary>
/// <param name="Revision">Which change.</param>
/// <param name="Segments">The segments that are stored.</param>
/// <param name="FirstOfTail">The number from which on quotes are in no segment.</param>
/// <param name="Tail">The quotes that are in no segment, by ascending numbers.</param>
/// <param name="TailPostings">The fingerprints of the tail that are in no segment of theirs; null while nobody has asked.</param>
internal sealed record KnownIndex(
    long Revision, IReadOnlyList<Segment> Segments, long FirstOfTail, IReadOnlyList<SegmentDocument> Tail, IReadOnlyList<UtterancePosting>? TailPostings)
{
    /// <summary>So many quotes become a segment. Reading the words of fewer takes about a millisecond.</summary>
    public const int FullTail = 32;

    /// <summary>No index.</summary>
    public static KnownIndex None { get; } = new(-1, [], 0, [], null);

    /// <summary>The index as the session's transaction sees it; what has not changed since is not read again.</summary>
    public KnownIndex Read(SqliteSession session)
    {
        long revision = session.Revision();
        if (revision == Revision)
        {
            return this;
        }

        long first = session.Number("SELECT value FROM meta WHERE name = 'tail'") ?? throw new InvalidDataException("The index does not tell its tail.");
        return new KnownIndex(revision, SegmentTable.Load(session, Segments), first, [.. QuoteReader.From(session.Connection, first)], null);
    }

    /// <summary>All quotes there are now are in segments.</summary>
    public static void EndTail(SqliteSession session) =>
        session.Execute("UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'quotes') WHERE name = 'tail'");
}
