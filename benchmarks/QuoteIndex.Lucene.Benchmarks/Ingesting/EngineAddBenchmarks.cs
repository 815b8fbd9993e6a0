using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ingesting;

/// <summary>An article of one quote added to the index of a corpus, durable and found by searches when it is done.</summary>
[MemoryDiagnoser]
public class EngineAddBenchmarks
{
    private Adding adding = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup(Target = nameof(ByHand))]
    public void SetupByHand() => Open(Engine.ByHand);

    [GlobalSetup(Target = nameof(OnLucene))]
    public void SetupOnLucene() => Open(Engine.Lucene);

    [GlobalSetup(Target = nameof(OnSqlite))]
    public void SetupOnSqlite() => Open(Engine.Sqlite);

    [GlobalCleanup]
    public void Cleanup() => adding.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, Description = "hand-written Lucene.Net")]
    public Task ByHand() => adding.AddAsync();

    [Benchmark(Description = "QuoteIndex.Lucene")]
    public Task OnLucene() => adding.AddAsync();

    [Benchmark(Description = "QuoteIndex on SQLite")]
    public Task OnSqlite() => adding.AddAsync();

    private void Open(Engine engine)
    {
        var corpus = new SyntheticCorpus(Quotes);
        EngineFiles files = EngineFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
        adding = Adding.OpenAsync(engine, files, corpus).GetAwaiter().GetResult();
    }
}
