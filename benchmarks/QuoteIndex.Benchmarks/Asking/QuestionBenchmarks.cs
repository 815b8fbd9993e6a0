using BenchmarkDotNet.Attributes;

namespace QuoteIndex.Benchmarks.Asking;

/// <summary>A question in English taken apart, at 20,000 speakers.</summary>
[MemoryDiagnoser]
public class QuestionBenchmarks
{
    private static readonly Lazy<QuestionParsing> Parsing = new(() => new QuestionParsing());

    [ParamsSource(nameof(Questions))]
    public string Question { get; set; } = "";

    public static IEnumerable<string> Questions => Parsing.Value.Questions;

    [Benchmark(Description = "parse")]
    public object Parse() => Parsing.Value.Parse(Question);
}
