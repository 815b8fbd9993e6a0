namespace QuoteIndex.Tests.Extraction;

public sealed class ReportingNounTests
{
    private static readonly ExtractionOptions Own = new() { ReportingNouns = [new ReportingNoun("mantra"), new ReportingNoun("shibboleth") { Like = "assertion" }] };

    [Theory]
    [InlineData("The firm's mantra that small teams build better boats has not changed.", "small teams build better boats")]
    [InlineData("Nobody believed Hank Moreau's shibboleth that the mine would never close.", "the mine would never close")]
    public void Extract_NounOfTheCallers_ReportsSpeech(string text, string expected)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Quote quote = Assert.Single(QuoteExtractor.Extract(article, Own, TestContext.Current.CancellationToken));

        Assert.Empty(QuoteExtractor.Extract(article, TestContext.Current.CancellationToken));
        Assert.Contains(expected, quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportingNouns_BesideVerbs_BothCount()
    {
        ExtractionOptions both = Own with { ReportingVerbs = [new ReportingVerb("toot", "toots", "tooted", "tooting")] };

        Assert.Single(QuoteExtractor.Extract(ArticleReader.Parse("a.txt", "Hank Moreau tooted that the mine will close."), both, TestContext.Current.CancellationToken));
        Assert.Single(QuoteExtractor.Extract(ArticleReader.Parse("a.txt", "The firm's mantra that small teams build better boats has not changed."), both, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ReportingNouns_LikeAnUnknownNoun_SaysSo() => Assert.Contains(
        "'mantra' cannot be like 'table'",
        Assert.Throws<ArgumentException>(() => new ExtractionOptions { ReportingNouns = [new ReportingNoun("mantra") { Like = "table" }] }).Message,
        StringComparison.Ordinal);
}
