using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>The same way with one article of growing length: words a second that fall from one to the next are not linear.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class PipelineGrowthBenchmarks
{
    private string text = "";

    /// <summary>Characters of the article: the development texts one after the other, again and again.</summary>
    [Params(1_000, 100_000, 1_000_000, 20_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => text = TextOf(Length);

    [Benchmark(Description = "one article")]
    public int Extract() => QuoteExtractor.Extract(ArticleReader.Parse("article.txt", text)).Count;

    private static string TextOf(int length)
    {
        IReadOnlyList<string> texts = DevelopmentTexts.Texts;
        var joined = new StringBuilder();
        for (int i = 0; joined.Length < length; i++)
        {
            joined.Append(texts[i % texts.Count]).Append("\n\n");
        }

        return joined.ToString(0, length);
    }

    private sealed class Columns : ManualConfig
    {
        private static readonly Dictionary<int, TextAmount> Amounts = [];

        public Columns() => AddColumn(TextAmount.Columns(AmountOf));

        private static TextAmount AmountOf(BenchmarkCase benchmark)
        {
            int length = (int)benchmark.Parameters[nameof(Length)];
            if (!Amounts.TryGetValue(length, out TextAmount amount))
            {
                Amounts[length] = amount = TextAmount.Of([TextOf(length)]);
            }

            return amount;
        }
    }
}
