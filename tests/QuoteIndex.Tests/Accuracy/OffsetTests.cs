using QuoteIndex.Accuracy;

namespace QuoteIndex.Tests.Accuracy;

/// <summary>The text at a quote's spans is the text returned, for every quote of every seed and of PolNeAR's dev split.</summary>
public sealed class OffsetTests
{
    [Fact]
    public void Extract_Seeds_SpansGiveTheText() =>
        AssertSpansGiveTheText(Path.Combine(AppContext.BaseDirectory, "seeds"), atLeast: 45);

    [Fact]
    public void Extract_PolnearDev_SpansGiveTheText()
    {
        string? folder = SharedFolder.Find("data/polnear/dev/text");
        Assert.SkipWhen(folder is null, "The research corpus is not beside the repository.");

        AssertSpansGiveTheText(folder!, atLeast: 1000);
    }

    private static void AssertSpansGiveTheText(string folder, int atLeast)
    {
        int quotes = 0;
        foreach (string path in Directory.GetFiles(folder, "*.txt"))
        {
            Article article = ArticleReader.Read(Path.GetFileName(path), File.ReadAllBytes(path));
            foreach (Quote quote in QuoteExtractor.Extract(article))
            {
                quotes++;
                Assert.NotEmpty(quote.Content);
                Assert.Equal(string.Join(' ', quote.Content.Select(s => s.In(article.Text).ToString())), quote.Text);
                Assert.Equal(quote.Content.OrderBy(s => s.Start), quote.Content);
                Assert.Equal(quote.Speaker.Span?.In(article.Text).ToString(), quote.Speaker.Mention);
                Assert.True(quote.Cue is not { } cue || !cue.In(article.Text).IsEmpty);
                Assert.Equal(article.LineOf(quote.Content[0].Start), quote.Source.Line);
                Assert.Equal(article.Path, quote.Source.Path);
                Assert.Contains(quote.Context, article.Text, StringComparison.Ordinal);
            }
        }

        // Spans of nothing are never wrong: that many there must be.
        Assert.True(quotes >= atLeast, $"Only {quotes} quotes were extracted.");
    }
}
