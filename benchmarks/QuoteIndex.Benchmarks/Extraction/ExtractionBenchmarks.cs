using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>From a text in memory to its attributed statements: the whole way, and its stages one by one, on one thread.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ExtractionBenchmarks
{
    private IReadOnlyList<string> texts = [];
    private List<Article> articles = [];
    private List<(AnalyzedText Analysis, Token[] Unparsed)> analyses = [];

    [ParamsAllValues]
    public SampleText Text { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        texts = SampleTexts.Load(Text);
        articles = [.. texts.Select(Parse)];
        analyses = [.. articles.Select(article => TextAnalyzer.Analyze(article)).Select(analysis => (analysis, analysis.Tokens.ToArray()))];
    }

    [Benchmark(Baseline = true, Description = "all stages")]
    public int Extract()
    {
        int statements = 0;
        foreach (string text in texts)
        {
            statements += QuoteExtractor.Extract(Parse(text)).Count;
        }

        return statements;
    }

    [Benchmark(Description = "read")]
    public int Read()
    {
        int paragraphs = 0;
        foreach (string text in texts)
        {
            paragraphs += Parse(text).Paragraphs.Count;
        }

        return paragraphs;
    }

    [Benchmark(Description = "analyze")]
    public int Analyze()
    {
        int tokens = 0;
        foreach (Article article in articles)
        {
            tokens += TextAnalyzer.Analyze(article).Tokens.Length;
        }

        return tokens;
    }

    [Benchmark(Description = "extract and attribute")]
    public int ExtractAnalyzed()
    {
        int statements = 0;
        foreach ((AnalyzedText analysis, Token[] unparsed) in analyses)
        {
            // Extraction has sentences parsed, which is part of its time, and keeps that in the tokens: it must not find it there.
            unparsed.CopyTo(analysis.Tokens);
            statements += QuoteExtractor.Attribute(analysis, ExtractionModels.Default, ExtractionOptions.Default).Count;
        }

        return statements;
    }

    private static Article Parse(string text) => ArticleReader.Parse("article.txt", text);

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(TextAmount.Columns(benchmark => TextAmount.Of(SampleTexts.Load((SampleText)benchmark.Parameters[nameof(Text)]))));
    }
}
