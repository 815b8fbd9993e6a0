using System.Collections.Concurrent;
using Lucene.Net.Index;
using QuoteIndex.Lucene.Index;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// The index as one commit left it. Lives until it is superseded and the last search that began on it has ended. Safe for use by several threads at once.
/// </summary>
internal sealed class LuceneSnapshot
{
    // Postings in the form searches read them, kept for queries to come.
    private const long CacheBytes = 64 << 20;

    // Names that were asked for by their numbers; no number is ever given to another name.
    private const int MostNames = 100_000;

    // Arrays of searches that have ended. Any index may use them, so that one just opened need not make its own.
    private static readonly ConcurrentBag<WindowArena> Arenas = [];

    private readonly PostingsCache cache;
    private readonly ConcurrentDictionary<int, string> names;
    private readonly Lazy<ArticleTable> articles;
    private readonly Lazy<UtteranceMap> utterances;

    private LuceneSnapshot(DirectoryReader reader, LuceneSnapshot? before)
    {
        Reader = reader;
        cache = before?.cache ?? new PostingsCache(CacheBytes);
        names = before?.names ?? [];
        State = CommitState.Read(reader.IndexCommit.UserData) ?? new CommitState();
        Dictionary<string, LeafSegment> known = before?.Leaves.ToDictionary(leaf => leaf.Reader.SegmentName, StringComparer.Ordinal) ?? [];
        Leaves = [.. reader.Leaves.Select(leaf => (SegmentReader)leaf.Reader).Select(leaf => LeafSegment.Open(leaf, known.GetValueOrDefault(leaf.SegmentName)))];
        LeafSegment[] withQuotes = [.. Leaves.Where(leaf => leaf.Quotes > 0)];
        Index = new IndexSnapshot(
            State.Revision, [.. withQuotes.Select(leaf => leaf.Segment)], State.Alive, IndexSnapshot.Average(State.Length, State.Alive), State.NextQuote - 1);
        articles = new Lazy<ArticleTable>(() => new ArticleTable(ArticleDocuments.All(this).ToDictionary(article => article.Number, article => (article.Path, article.Publisher))));
        utterances = new Lazy<UtteranceMap>(() => VariantDocuments.Map(this));
    }

    public DirectoryReader Reader { get; }

    /// <summary>What the commit says of itself.</summary>
    public CommitState State { get; }

    public IReadOnlyList<LeafSegment> Leaves { get; }

    public IndexSnapshot Index { get; }

    /// <summary>What names were looked up in this state.</summary>
    public NameCache Lookups { get; } = new();

    public ArticleTable Articles => articles.Value;

    public UtteranceMap Utterances => utterances.Value;

    /// <summary>Takes over a reader; what <paramref name="before"/> has read already is used again.</summary>
    public static LuceneSnapshot Open(DirectoryReader reader, LuceneSnapshot? before = null) => new(reader, before);

    public void Hold() => Reader.IncRef();

    public void Release() => Reader.DecRef();

    /// <summary>The state for one search, which gives back what it used when it is disposed of.</summary>
    public LuceneIndexState Begin() => new(this, Arenas, cache);

    /// <summary>The name that has a number.</summary>
    public string NameOf(int number)
    {
        if (!names.TryGetValue(number, out string? name))
        {
            name = NameDocuments.NameOf(this, number);
            if (names.Count >= MostNames)
            {
                names.Clear();
            }

            names.TryAdd(number, name);
        }

        return name;
    }

    /// <summary>The names of a sort by their numbers.</summary>
    public IReadOnlyDictionary<long, string> NamesOf(NameSort sort) =>
        NameDocuments.All(this, sort).ToDictionary(name => (long)name.Number, name => name.Name);

    /// <summary>The quote with this number; null when it is not there any more.</summary>
    public Quote? Read(long id) => Place(id) is (LeafSegment leaf, int document) && !leaf.Segment.IsDeleted(document) ? leaf.ReadQuote(document) : null;

    /// <summary>Where a quote stands; null when no segment has its number.</summary>
    public (LeafSegment Leaf, int Document)? Place(long id)
    {
        foreach (LeafSegment leaf in Leaves)
        {
            if (leaf.Quotes > 0 && leaf.Segment.Columns.IdOf(leaf.Segment.Count - 1) >= id)
            {
                SegmentColumns columns = leaf.Segment.Columns;

                // Documents that are no quotes come behind the quote whose number they have.
                int document = columns.FirstAbove(id - 1);
                return columns.IdOf(document) == id ? (leaf, document) : null;
            }
        }

        return null;
    }

    /// <summary>The documents that are there and have a key, in all segments.</summary>
    public IEnumerable<(LeafSegment Leaf, int Document)> Documents(string key)
    {
        foreach (LeafSegment leaf in Leaves)
        {
            foreach (int document in leaf.Documents(key))
            {
                yield return (leaf, document);
            }
        }
    }
}
