using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Opening;

/// <summary>
/// An index opened and asked its first question, with the files in the system's cache and code that has run before; the times of
/// fresh processes are a row of <c>ratios</c>.
/// </summary>
[MemoryDiagnoser]
public class EngineOpenBenchmarks
{
    private EngineFiles files = null!;
    private AskedFor asked = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup]
    public void Setup()
    {
        var corpus = new SyntheticCorpus(Quotes);
        asked = corpus.Asked;
        files = EngineFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, Description = "hand-written Lucene.Net")]
    public Task ByHand() => OpenProbe.OpenAsync(Engine.ByHand, files[Engine.ByHand].Path, asked);

    [Benchmark(Description = "QuoteIndex.Lucene")]
    public Task OnLucene() => OpenProbe.OpenAsync(Engine.Lucene, files[Engine.Lucene].Path, asked);

    [Benchmark(Description = "QuoteIndex on SQLite")]
    public Task OnSqlite() => OpenProbe.OpenAsync(Engine.Sqlite, files[Engine.Sqlite].Path, asked);
}
