namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// How frequent the words of a query are. A query that goes on from a cursor takes the numbers its first page was ranked
/// by, in the order they were asked for, so that what is taken in meanwhile changes no rank.
/// </summary>
internal sealed class TermStatistics
{
    private readonly IReadOnlyList<SegmentView> views;
    private readonly IReadOnlyList<long>? earlier;
    private readonly List<long> counts = [];

    public TermStatistics(IReadOnlyList<SegmentView> views, long documents, double averageLength, IReadOnlyList<long>? earlier)
    {
        this.views = views;
        this.earlier = earlier;
        Documents = Next(() => documents);
        AverageLength = BitConverter.Int64BitsToDouble(Next(() => BitConverter.DoubleToInt64Bits(averageLength)));
    }

    public long Documents { get; }

    public double AverageLength { get; }

    /// <summary>What was asked, for the cursor of the page.</summary>
    public IReadOnlyList<long> Counts => counts;

    /// <summary>What a term is worth by its frequency.</summary>
    public float WeightOf(string key) => Bm25.Weight(Documents, Next(() => views.Sum(view => (long)view.CountOf(key))));

    private long Next(Func<long> count)
    {
        long next = earlier is null ? count()
            : counts.Count < earlier.Count ? earlier[counts.Count]
            : throw new InvalidDataException("The cursor ends too soon.");
        counts.Add(next);
        return next;
    }
}
