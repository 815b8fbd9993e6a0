namespace QuoteIndex.Tests.Extraction;

public sealed class ReportingVerbTests
{
    private static readonly ExtractionOptions Tooting = new() { ReportingVerbs = [new ReportingVerb("toot", "toots", "tooted", "tooting")] };

    [Theory]
    [InlineData("Minister Hank Moreau tooted that the mine will close in May.", "the mine will close in May")]
    [InlineData("The mine will close in May, Hank Moreau tooted on Monday.", "The mine will close in May")]
    [InlineData("Hank Moreau toots that the port is too small.", "the port is too small")]
    public void Extract_VerbOfTheCallers_ReportsSpeech(string text, string expected)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Quote quote = Assert.Single(QuoteExtractor.Extract(article, Tooting, TestContext.Current.CancellationToken));

        Assert.Empty(QuoteExtractor.Extract(article, TestContext.Current.CancellationToken));
        Assert.Equal((expected, "Hank Moreau"), (quote.Text, quote.Speaker.Name));
    }

    [Fact]
    public void ReportingVerbs_LikeAnUnknownVerb_SaysSo() =>
        Assert.Contains("'toot' cannot be like 'honk'", Assert.Throws<ArgumentException>(() => new ExtractionOptions { ReportingVerbs = [new ReportingVerb("toot", "toots", "tooted", "tooting") { Like = "honk" }] }).Message, StringComparison.Ordinal);

    [Fact]
    public async Task IngestAsync_OtherVerbs_ReadsAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Minister Hank Moreau tooted that the mine will close in May.");
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(TestContext.Current.CancellationToken);
        await archive.IngestAsync(folder.FullPath, cancellationToken: TestContext.Current.CancellationToken);

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { Extraction = Tooting }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1L), (report.Replaced, report.Statements));
    }
}
