using System.Diagnostics;

namespace QuoteIndex.Tests.Extraction;

/// <summary>Inputs that no article has, through the whole chain: time stays linear and every span stays in the text.</summary>
public class HugeInputTests
{
    // Many times what a quiet machine needs; quadratic time would be hours.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    public static TheoryData<string, int> Units => new()
    {
        { "\"", 1_000_000 },
        { "“", 1_000_000 },
        { "\"a\" ", 100_000 },
        { "“Yes,” he said. ", 15_000 },
        { "“Yes,” he said.\n", 15_000 },
        { "said ", 30_000 },
        { "word ", 100_000 },
        { "He said that she said that ", 5_000 },
        { "(", 100_000 },
        { "Jane Doe, ", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Extract_TheSameOverAndOver_EndsSoonWithSpansInTheText(string unit, int times)
    {
        string text = string.Concat(Enumerable.Repeat(unit, times));

        Check(text);
    }

    [Fact]
    public void Extract_HundredThousandNestedMarks_EndsSoon() =>
        Check("He said: " + string.Concat(Enumerable.Repeat("“‘", 50_000)) + "deep" + string.Concat(Enumerable.Repeat("’”", 50_000)));

    [Fact]
    public void Extract_TwentyMegabytesOnOneLine_EndsSoon() =>
        Check(string.Concat(Enumerable.Repeat("The company makes robots and sells them in forty countries of the world ", 20_000_000 / 72)));

    private static void Check(string text)
    {
        Article article = ArticleReader.Parse("huge.txt", text);
        var clock = Stopwatch.StartNew();

        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(article);

        Assert.True(clock.Elapsed < Bound, $"took {clock.Elapsed}");
        Assert.All(quotes, q => Assert.All(q.Content, c => Assert.True(c.Start >= 0 && c.End <= text.Length && !c.IsEmpty)));
    }
}
