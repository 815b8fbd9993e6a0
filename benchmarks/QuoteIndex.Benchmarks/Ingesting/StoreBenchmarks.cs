using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>Quotes that are already extracted into a new index file, durably, two thousand in a transaction.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class StoreBenchmarks
{
    private SourceDocument[][] batches = [];
    private string index = "";

    [ParamsSource(nameof(Sizes))]
    public int Quotes { get; set; }

    public static IEnumerable<int> Sizes => CorpusSizes.ToWrite;

    [GlobalSetup]
    public void Setup() => batches = [.. new SyntheticCorpus(Quotes).Documents().Chunk(CorpusMaker.ArticlesInBatch)];

    [IterationSetup]
    public void NewIndex() => index = RunFolder.NewPath(".db");

    [IterationCleanup]
    public void DeleteIndex() => RunFolder.DeleteIndex(index);

    [Benchmark(Baseline = true, Description = "hand-written FTS5 SQL")]
    public void HandWrittenSql()
    {
        using HandWrittenIndex handWritten = HandWrittenIndex.Create(index, CorpusText.Context);
        foreach (SourceDocument[] batch in batches)
        {
            handWritten.Write(batch);
        }
    }

    [Benchmark(Description = "QuoteIndex")]
    public async Task QuoteIndex()
    {
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(index);
        foreach (SourceDocument[] batch in batches)
        {
            await store.WriteAsync(batch);
        }
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new RateColumn("quotes", "N0", benchmark => (int)benchmark.Parameters[nameof(Quotes)]));
    }
}
