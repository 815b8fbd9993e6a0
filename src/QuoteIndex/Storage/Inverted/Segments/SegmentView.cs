namespace QuoteIndex.Storage.Inverted;

/// <summary>A segment with the way to its postings.</summary>
/// <param name="segment">Which.</param>
/// <param name="arena">Where its matchers take their sets; they are used no more when the next segment is matched.</param>
/// <param name="find">The bytes of a term's documents, or of its positions; null when the segment does not have it.</param>
/// <param name="keys">The keys that begin with a text.</param>
internal sealed class SegmentView(Segment segment, WindowArena arena, Func<Segment, string, bool, byte[]?> find, Func<Segment, string, IReadOnlyList<string>> keys)
{
    public Segment Segment { get; } = segment;

    public WindowArena Arena { get; } = arena;

    public SegmentColumns Columns => Segment.Columns;

    public IReadOnlyList<string> Keys(string start) => keys(Segment, start);

    /// <summary>The postings of a term; null when the segment does not have it.</summary>
    public PostingsReader? Open(string key, bool positions = false) => find(Segment, key, false) is { } documents
        ? new PostingsReader(documents, positions ? find(Segment, key, true) : null)
        : null;

    /// <summary>How many documents have a term, deleted ones among them.</summary>
    public int CountOf(string key) => find(Segment, key, false) is { } documents ? PostingsReader.CountOf(documents) : 0;
}
