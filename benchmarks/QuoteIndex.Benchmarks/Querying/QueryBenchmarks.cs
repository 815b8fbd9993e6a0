using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>
/// The first ten quotes of a query, with all their fields: by this library, by SQL a user would write, and by a LINQ
/// scan. The library's page also has the total and the highlights, which the others leave out.
/// </summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const int Limit = 10;

    private SyntheticCorpus corpus = null!;
    private QuoteArchive? archive;
    private Library library = null!;
    private HandWrittenIndex handWritten = null!;
    private LinqScan linq = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    [ParamsAllValues]
    public QueryKind Query { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup(Target = nameof(HandWrittenSql))]
    public async Task SetupHandWrittenSql() => handWritten = HandWrittenIndex.Open((await FilesAsync()).HandWritten);

    [GlobalSetup(Target = nameof(QuoteIndex))]
    public async Task SetupQuoteIndex()
    {
        archive = await QuoteArchive.OpenAsync((await FilesAsync()).Library);
        library = new Library(archive, corpus);
    }

    [GlobalSetup(Target = nameof(LinqScan))]
    public void SetupLinqScan() => linq = new LinqScan(corpus = new SyntheticCorpus(Quotes));

    [GlobalCleanup]
    public async Task Cleanup()
    {
        handWritten?.Dispose();
        if (archive is not null)
        {
            await archive.DisposeAsync();
        }
    }

    [Benchmark(Baseline = true, Description = "hand-written FTS5 SQL")]
    public int HandWrittenSql() => handWritten.Find(corpus, Query, Limit).Count;

    [Benchmark(Description = "QuoteIndex")]
    public async Task<int> QuoteIndex() => (await library.FindAsync(Query, Limit)).Hits.Count;

    [Benchmark(Description = "LINQ scan")]
    public int LinqScan() => linq.Find(Query, Limit).Count;

    private Task<CorpusFiles> FilesAsync()
    {
        corpus = new SyntheticCorpus(Quotes);
        return CorpusFiles.EnsureAsync(corpus, Quotes);
    }
}
