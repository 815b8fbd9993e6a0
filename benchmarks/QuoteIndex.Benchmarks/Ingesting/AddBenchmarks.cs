using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>An article of one quote added to the index of a corpus, durable when it is done.</summary>
[MemoryDiagnoser]
public class AddBenchmarks
{
    private Adding adding = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup]
    public void Setup()
    {
        var corpus = new SyntheticCorpus(Quotes);
        CorpusFiles files = CorpusFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
        adding = Adding.OpenAsync(corpus, files).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Cleanup() => adding.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, Description = "hand-written FTS5 SQL")]
    public void HandWrittenSql() => adding.ByHand();

    [Benchmark(Description = "QuoteIndex")]
    public Task QuoteIndex() => adding.ByLibraryAsync();
}
