using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ingesting;

/// <summary>Quotes that are already extracted into a new index, durably, two thousand in a transaction, until it is closed and its merges have ended.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class EngineStoreBenchmarks
{
    private SourceDocument[][] batches = [];
    private CorpusFile file = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.ToWrite;

    [GlobalSetup]
    public void Setup() => batches = [.. new SyntheticCorpus(Quotes).Documents().Chunk(CorpusMaker.ArticlesInBatch)];

    [IterationSetup]
    public void NewIndex() => file = new CorpusFile(RunFolder.NewPath(""));

    [IterationCleanup]
    public void DeleteIndex() => file.Delete();

    [Benchmark(Baseline = true, Description = "hand-written Lucene.Net")]
    public Task ByHand() => StoreAsync(Engine.ByHand);

    [Benchmark(Description = "QuoteIndex.Lucene")]
    public Task OnLucene() => StoreAsync(Engine.Lucene);

    [Benchmark(Description = "QuoteIndex on SQLite")]
    public Task OnSqlite() => StoreAsync(Engine.Sqlite);

    private async Task StoreAsync(Engine engine)
    {
        await using EngineWriter writing = await EngineWriter.OpenAsync(engine, file.Path);
        foreach (SourceDocument[] batch in batches)
        {
            await writing.WriteAsync(batch);
        }
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new RateColumn("quotes", "N0", benchmark => (int)benchmark.Parameters[nameof(Quotes)]));
    }
}
