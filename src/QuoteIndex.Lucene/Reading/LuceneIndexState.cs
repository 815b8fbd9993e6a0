using System.Collections.Concurrent;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>A snapshot for one search.</summary>
internal sealed class LuceneIndexState : IIndexState, IDisposable
{
    private readonly LuceneSnapshot snapshot;
    private readonly ConcurrentBag<WindowArena> arenas;
    private readonly WindowArena arena;

    public LuceneIndexState(LuceneSnapshot snapshot, ConcurrentBag<WindowArena> arenas, PostingsCache cache)
    {
        this.snapshot = snapshot;
        this.arenas = arenas;
        arena = arenas.TryTake(out WindowArena? idle) ? idle : new WindowArena();
        Names = new LuceneNames(snapshot);
        Views =
        [
            .. snapshot.Leaves.Where(leaf => leaf.Quotes > 0).Select(leaf => new SegmentView(
                leaf.Segment,
                arena,
                (segment, key, positions) => cache.Get(segment, key, positions, (_, term, places) => LucenePostings.Find(leaf.Reader, term, places)),
                (_, start) => LucenePostings.Keys(leaf.Reader, start))),
        ];
    }

    public IndexSnapshot Snapshot => snapshot.Index;

    public IReadOnlyList<SegmentView> Views { get; }

    public INameNumbers Names { get; }

    public ArticleTable Articles() => snapshot.Articles;

    public UtteranceMap Utterances() => snapshot.Utterances;

    public string NameOf(NameSort sort, int number) => snapshot.NameOf(number);

    public Quote? Read(long id) => snapshot.Read(id);

    public IEnumerable<long> VariantsOf(long id) => VariantDocuments.Find(snapshot, id) is { } row
        ? VariantDocuments.Members(snapshot, row.Utterance).Select(member => member.Quote).Where(quote => quote != id)
        : [];

    public void Dispose() => arenas.Add(arena);
}
