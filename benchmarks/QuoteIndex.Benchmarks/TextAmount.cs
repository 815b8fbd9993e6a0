using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Running;

namespace QuoteIndex.Benchmarks;

/// <summary>How much text there is: in bytes of UTF-8, and in words as runs of anything but white space.</summary>
internal readonly record struct TextAmount(long Bytes, long Words)
{
    public static TextAmount Of(IEnumerable<string> texts)
    {
        long bytes = 0, words = 0;
        foreach (string text in texts)
        {
            bytes += Encoding.UTF8.GetByteCount(text);
            bool inside = false;
            foreach (char c in text)
            {
                bool space = char.IsWhiteSpace(c);
                words += !space && !inside ? 1 : 0;
                inside = !space;
            }
        }

        return new TextAmount(bytes, words);
    }

    /// <summary>Columns for benchmarks that work through so much text.</summary>
    public static IColumn[] Columns(Func<BenchmarkCase, TextAmount> amount) =>
    [
        new RateColumn("MB", "0.00", benchmark => amount(benchmark).Bytes / 1e6),
        new RateColumn("words", "N0", benchmark => amount(benchmark).Words),
    ];
}
