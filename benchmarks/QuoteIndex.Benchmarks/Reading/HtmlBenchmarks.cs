using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace QuoteIndex.Benchmarks.Reading;

/// <summary>From a page's bytes to its article, on one thread: decoding, tags, furniture, metadata, layout and the map to the file.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class HtmlBenchmarks
{
    private SourceFile file = new("", ReadOnlyMemory<byte>.Empty);

    [ParamsAllValues]
    public HtmlPage Page { get; set; }

    [GlobalSetup]
    public void Setup() => file = new SourceFile("page.html", HtmlPages.Load(Page));

    [Benchmark(Description = "page to article")]
    public int Read() => ArticleReader.ReadAll(file).Sum(result => result.Article!.Paragraphs.Count);

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new RateColumn("MB", "0.0", static benchmark => HtmlPages.Load((HtmlPage)benchmark.Parameters[nameof(Page)]).Length / 1e6));
    }
}
