using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Lucene.Benchmarks.ByHand;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Querying;

/// <summary>
/// Each class of query, the first ten quotes with all their fields: by Lucene.Net as a user would write it, and by this library on
/// Lucene.Net and on SQLite, whose pages also have the total and the highlights.
/// </summary>
[MemoryDiagnoser]
public class EngineQueryBenchmarks
{
    private const int Limit = 10;

    private SyntheticCorpus corpus = null!;
    private ByHandIndex? index;
    private ByHandQueries queries = null!;
    private QuoteArchive? archive;
    private Library library = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    [ParamsAllValues]
    public QueryKind Query { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup(Target = nameof(ByHand))]
    public void SetupByHand()
    {
        index = ByHandIndex.Open(Files()[Engine.ByHand].Path);
        queries = index.Queries(corpus.Asked);
    }

    [GlobalSetup(Target = nameof(OnLucene))]
    public void SetupOnLucene() => Open(Engine.Lucene);

    [GlobalSetup(Target = nameof(OnSqlite))]
    public void SetupOnSqlite() => Open(Engine.Sqlite);

    [GlobalCleanup]
    public void Cleanup()
    {
        index?.Dispose();
        archive?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, Description = "hand-written Lucene.Net")]
    public object ByHand() => queries.Find(Query, Limit);

    [Benchmark(Description = "QuoteIndex.Lucene")]
    public async Task<QuotePage> OnLucene() => await library.FindAsync(Query, Limit);

    [Benchmark(Description = "QuoteIndex on SQLite")]
    public async Task<QuotePage> OnSqlite() => await library.FindAsync(Query, Limit);

    private void Open(Engine engine)
    {
        archive = Archives.OpenAsync(engine, Files()[engine].Path).GetAwaiter().GetResult();
        library = new Library(archive, corpus.Asked);
    }

    // A class the engines do not agree on fails here, and the others go on.
    private EngineFiles Files()
    {
        corpus = new SyntheticCorpus(Quotes);
        EngineFiles files = EngineFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
        return files.DifferencesAsync().GetAwaiter().GetResult().TryGetValue(Query, out string? difference)
            ? throw new InvalidOperationException($"{Query}: {difference}. The times could not be compared.")
            : files;
    }
}
