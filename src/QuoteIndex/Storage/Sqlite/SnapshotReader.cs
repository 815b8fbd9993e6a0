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
    private volatile KnownIndex known = KnownIndex.None;
    private volatile Tuple<long, ArticleTable>? articles;
    private volatile Tuple<long, UtteranceMap>? utterances;
    private volatile Tuple<long, NameCache>? names;

    /// <summary>The index as it was read or written last.</summary>
    public KnownIndex Known => known;

    /// <summary>Tells of the index as a write has left it, now that it is durable.</summary>
    public void Remember(KnownIndex written)
    {
        lock (loading)
        {
            known = written.Revision > known.Revision ? written : known;
        }
    }

    /// <summary>The state that the session's transaction sees.</summary>
    public IndexSnapshot Read(SqliteSession session)
    {
        long revision = session.Revision();
        IndexSnapshot last = current;
        return last.Revision == revision ? last : Load(session, revision);
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

            KnownIndex index = known.Read(session);

            // Revisions are never used again, and neither are the numbers below zero.
            var snapshot = new IndexSnapshot(revision, index.Tail.Count == 0 ? index.Segments : [.. index.Segments, MemorySegment.Of(-revision, index.Tail)]);
            if (revision > current.Revision)
            {
                current = snapshot;
                known = index;
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
            views[i] = snapshot.Segments[i] is MemorySegment tail
                ? new SegmentView(tail, session.Arena, (_, term, positions) => tail.Find(term, positions), (_, start) => tail.Keys(start))
                : new SegmentView(snapshot.Segments[i], session.Arena, find, postings.Keys);
        }

        return views;
    }

    /// <summary>What is known of the tables of names in this state.</summary>
    public NameCache Names(IndexSnapshot snapshot)
    {
        if (names is not { } last || last.Item1 != snapshot.Revision)
        {
            names = last = Tuple.Create(snapshot.Revision, new NameCache());
        }

        return last.Item2;
    }

    public UtteranceMap Utterances(IndexSnapshot snapshot, SqliteSession session)
    {
        if (utterances is not { } last || last.Item1 != snapshot.Revision)
        {
            utterances = last = Tuple.Create(snapshot.Revision, SqliteIndexState.LoadUtterances(session));
        }

        return last.Item2;
    }

    public ArticleTable Articles(IndexSnapshot snapshot, SqliteSession session)
    {
        if (articles is not { } last || last.Item1 != snapshot.Revision)
        {
            articles = last = Tuple.Create(snapshot.Revision, SqliteIndexState.LoadArticles(session.Connection));
        }

        return last.Item2;
    }
}
