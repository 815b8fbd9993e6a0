using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The state of the index that a session sees, in memory: read once for each change, and only what has changed. Safe for use by several
/// threads at once.
/// </summary>
internal sealed class SnapshotReader
{
    // Decoded postings that are kept for queries to come.
    private const long CacheBytes = 64 << 20;

    private readonly Lock loading = new();
    private readonly PostingsCache cache = new(CacheBytes);
    private volatile IndexSnapshot current = new(-1, []);
    private volatile Tuple<long, ArticleTable>? articles;
    private volatile Tuple<long, UtteranceMap>? utterances;
    private volatile Tuple<long, NameCache>? names;

    /// <summary>Segments that were read or written before.</summary>
    public IReadOnlyList<Segment> Known { get; private set; } = [];

    /// <summary>Tells of segments as a write has left them, now that it is durable.</summary>
    public void Remember(IReadOnlyList<Segment> segments) => Known = segments;

    /// <summary>The state that the session's transaction sees.</summary>
    public IndexSnapshot Read(SqliteSession session)
    {
        long revision = session.Revision();
        IndexSnapshot known = current;
        return known.Revision == revision ? known : Load(session, revision);
    }

    // Who needs the same state meanwhile waits for it: to read it twice would take longer.
    private IndexSnapshot Load(SqliteSession session, long revision)
    {
        lock (loading)
        {
            if (current.Revision == revision)
            {
                return current;
            }

            var snapshot = new IndexSnapshot(revision, SegmentTable.Load(session, Known));
            if (revision > current.Revision)
            {
                current = snapshot;
                Known = snapshot.Segments;
            }

            return snapshot;
        }
    }

    /// <summary>The segments with the way to their postings in a session.</summary>
    public IReadOnlyList<SegmentView> Views(IndexSnapshot snapshot, SqliteSession session)
    {
        PostingTable postings = session.Postings;
        Func<Segment, string, bool, byte[]?> find = (segment, term, positions) => cache.Get(segment, term, positions, postings.Find);
        var views = new SegmentView[snapshot.Segments.Count];
        for (int i = 0; i < views.Length; i++)
        {
            views[i] = new SegmentView(snapshot.Segments[i], session.Arena, find, postings.Keys);
        }

        return views;
    }

    /// <summary>What is known of the tables of names in this state.</summary>
    public NameCache Names(IndexSnapshot snapshot)
    {
        if (names is not { } known || known.Item1 != snapshot.Revision)
        {
            names = known = Tuple.Create(snapshot.Revision, new NameCache());
        }

        return known.Item2;
    }

    public UtteranceMap Utterances(IndexSnapshot snapshot, SqliteSession session)
    {
        if (utterances is not { } known || known.Item1 != snapshot.Revision)
        {
            utterances = known = Tuple.Create(snapshot.Revision, SqliteIndexState.LoadUtterances(session));
        }

        return known.Item2;
    }

    public ArticleTable Articles(IndexSnapshot snapshot, SqliteSession session)
    {
        if (articles is not { } known || known.Item1 != snapshot.Revision)
        {
            articles = known = Tuple.Create(snapshot.Revision, SqliteIndexState.LoadArticles(session.Connection));
        }

        return known.Item2;
    }
}
