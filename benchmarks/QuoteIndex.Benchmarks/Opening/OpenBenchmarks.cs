using BenchmarkDotNet.Attributes;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Opening;

/// <summary>
/// An index opened and asked its first question, with the file in the system's cache and code that has run before; the
/// times and the memory of fresh processes are a row of <c>ratios</c>.
/// </summary>
[MemoryDiagnoser]
public class OpenBenchmarks
{
    private SyntheticCorpus corpus = null!;
    private CorpusFiles files = null!;

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.All;

    [GlobalSetup]
    public void Setup()
    {
        corpus = new SyntheticCorpus(Quotes);
        files = CorpusFiles.EnsureAsync(corpus, CorpusFolder.Current).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, Description = "hand-written FTS5 SQL")]
    public object HandWrittenSql()
    {
        using HandWrittenIndex index = HandWrittenIndex.Open(files.HandWritten.Path, corpus.Text);
        using HandWrittenQueries queries = index.Queries(corpus.Asked);
        return queries.Find(QueryKind.Question, 10);
    }

    [Benchmark(Description = "QuoteIndex")]
    public async Task<QuotePage> QuoteIndex()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(files.Library.Path);
        return await new Library(archive, corpus.Asked).FindAsync(QueryKind.Question, 10);
    }
}
