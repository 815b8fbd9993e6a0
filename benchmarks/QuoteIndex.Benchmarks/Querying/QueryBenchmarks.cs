using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>
/// Each class of query, the first ten quotes with all their fields: by this library, by SQL a user would write, and by a
/// LINQ scan. The library's page also has the total and the highlights, which the others leave out.
/// </summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const int Limit = 10;

    private SyntheticCorpus corpus = null!;
    private QuoteArchive? archive;
    private Library library = null!;
    private HandWrittenIndex? handWritten;
    private HandWrittenQueries? queries;
    private LinqScan linq = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    [ParamsAllValues]
    public QueryKind Query { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    // Setups and cleanups block: in one process (--inProcess) BenchmarkDotNet does not wait for their tasks.
    [GlobalSetup(Target = nameof(HandWrittenSql))]
    public void SetupHandWrittenSql()
    {
        handWritten = HandWrittenIndex.Open(Files().HandWritten.Path, corpus.Text);
        queries = handWritten.Queries(corpus.Asked);
    }

    [GlobalSetup(Target = nameof(QuoteIndex))]
    public void SetupQuoteIndex()
    {
        archive = QuoteArchive.OpenAsync(Files().Library.Path).GetAwaiter().GetResult();
        library = new Library(archive, corpus.Asked);
    }

    [GlobalSetup(Target = nameof(LinqScan))]
    public void SetupLinqScan() => linq = new LinqScan(corpus = new SyntheticCorpus(Quotes));

    [GlobalCleanup]
    public void Cleanup()
    {
        queries?.Dispose();
        handWritten?.Dispose();
        archive?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, Description = "hand-written FTS5 SQL")]
    public object HandWrittenSql() => queries!.Find(Query, Limit);

    [Benchmark(Description = "QuoteIndex")]
    public async Task<QuotePage> QuoteIndex() => await library.FindAsync(Query, Limit);

    [Benchmark(Description = "LINQ scan")]
    public object LinqScan() => linq.Find(Query, Limit);

    // A class the three ways do not agree on fails here, and the others go on.
    private CorpusFiles Files()
    {
        corpus = new SyntheticCorpus(Quotes);
        CorpusFiles files = CorpusFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
        return files.DifferencesAsync().GetAwaiter().GetResult().TryGetValue(Query, out string? difference)
            ? throw new InvalidOperationException($"{Query}: {difference}. The times could not be compared.")
            : files;
    }
}
