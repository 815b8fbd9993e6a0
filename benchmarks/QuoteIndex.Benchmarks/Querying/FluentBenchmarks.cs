using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>What the fluent API costs: the query built, and the query built and answered.</summary>
[MemoryDiagnoser]
public class FluentBenchmarks
{
    private QuoteArchive archive = null!;
    private Library library = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    [Params(QueryKind.RareWord, QueryKind.SpeakerCompanyDates)]
    public QueryKind Query { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup]
    public void Setup()
    {
        var corpus = new SyntheticCorpus(Quotes);
        archive = QuoteArchive.OpenAsync(CorpusFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult().Library.Path).GetAwaiter().GetResult();
        library = new Library(archive, corpus.Asked);
    }

    [GlobalCleanup]
    public void Cleanup() => archive.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, Description = "built and answered")]
    public async Task<QuotePage> Answer() => await library.FindAsync(Query, 10);

    [Benchmark(Description = "built")]
    public QuoteQuery Build() => library.Query(Query, 10);
}
