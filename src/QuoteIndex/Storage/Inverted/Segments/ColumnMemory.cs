namespace QuoteIndex.Storage.Inverted;

/// <summary>What has been read of a segment's columns, for all who have the segment. Safe for use by several threads at once.</summary>
internal sealed class ColumnMemory(int count)
{
    private readonly RankedWord?[] words = new RankedWord?[(count + 63) >> 6];
    private StoredColumns? columns;

    public int Count { get; } = count;

    public DayRanges DayRanges { get; } = DayRanges.Unknown(count);

    public StoredColumns Columns => columns ?? Interlocked.CompareExchange(ref columns, new StoredColumns(Count, later: true), null) ?? columns;

    public RankedWord Word(int word) => words[word] ?? Interlocked.CompareExchange(ref words[word], new RankedWord(), null) ?? words[word]!;
}
