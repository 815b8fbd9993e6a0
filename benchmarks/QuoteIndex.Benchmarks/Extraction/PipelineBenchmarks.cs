using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>From text to attributed statements, on one thread: how fast it goes through a real collection.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class PipelineBenchmarks
{
    private IReadOnlyList<string> texts = [];

    [GlobalSetup]
    public void Setup() => texts = DevelopmentTexts.Texts;

    /// <summary>An operation is the whole collection: its memory by the number of articles is that of one.</summary>
    [Benchmark(Description = "all articles")]
    public int Extract()
    {
        int statements = 0;
        foreach (string text in texts)
        {
            statements += QuoteExtractor.Extract(ArticleReader.Parse("article.txt", text)).Count;
        }

        return statements;
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(
        [
            .. TextAmount.Columns(static _ => TextAmount.Of(DevelopmentTexts.Texts)),
            new RateColumn("articles", "N0", static _ => DevelopmentTexts.Texts.Count),
        ]);
    }
}
