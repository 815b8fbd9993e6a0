namespace QuoteIndex.Tests.Reading;

public sealed class ArticleReadersTests
{
    [Theory]
    [InlineData("a.txt", "<!doctype html><p>It is late.</p>", "HTML")]
    [InlineData("a.html", "It is late, and no page.", "HTML")]
    [InlineData("a.md", "It is late.", "Markdown")]
    [InlineData("a.txt", "It is late.", "text")]
    [InlineData("a.unknown", "It is late.", "text")]
    [InlineData("a", "{\"text\": \"It is late.\"}", "JSON")]
    public void For_File_IsChosenByContentThenByName(string name, string content, string format) =>
        Assert.Equal(format, ArticleReaders.For(new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(content)), ReadingOptions.Default).Format);

    [Fact]
    public async Task Ingest_ReaderOfTheCallers_ReadsItsFormatInPlaceOfOurs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.shout", "we are late");
        var options = new ReadingOptions { Readers = [new Shouts(), .. ArticleReaders.Default] };
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(TestContext.Current.CancellationToken);

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { Reading = options }, cancellationToken: TestContext.Current.CancellationToken);
        QuoteHit hit = Assert.Single((await archive.SearchAsync(QuoteQuery.All, TestContext.Current.CancellationToken)).Hits);

        Assert.Empty(report.Problems);
        Assert.Equal("WE ARE LATE", hit.Quote.Text);
        Assert.Equal("Ann Lee", hit.Quote.Speaker.Name);
    }

    [Fact]
    public async Task Ingest_ReaderOfTheCallersFails_IsAProblemThatNamesItAndTheOthersGoOn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.shout", "we are late");
        folder.Write("b.shout", "quiet: too quiet");
        folder.Write("c.shout", "broken");
        using (var zip = System.IO.Compression.ZipFile.Open(folder.At("d.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in new[] { ("x.shout", "so are we"), ("y.shout", "broken") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        var options = new IngestOptions { Reading = new() { Readers = [new Shouts(), .. ArticleReaders.Default] } };
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(TestContext.Current.CancellationToken);

        IngestReport report = await archive.IngestAsync(folder.FullPath, options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["SO ARE WE", "WE ARE LATE"], (await archive.SearchAsync(QuoteQuery.All, TestContext.Current.CancellationToken)).Hits.Select(hit => hit.Quote.Text).Order());
        Assert.Equal(["b.shout", "c.shout", "y.shout"], report.Problems.Select(problem => Path.GetFileName(problem.Path)));
        Assert.Contains("speak up", report.Problems[0].Message, StringComparison.Ordinal);
        Assert.All(report.Problems.Skip(1), problem => Assert.Contains("the application's reader of shout, Shouts, failed (InvalidOperationException: oops)", problem.Message, StringComparison.Ordinal));
    }

    private sealed class Shouts : IArticleReader
    {
        public string Format => "shout";

        public IReadOnlyList<string> Extensions => [".shout"];

        public bool Recognizes(SourceFile file) => false;

        public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
        {
            string text = file.ReadText(options).Text.ToUpperInvariant();
            if (text == "BROKEN")
            {
                throw new InvalidOperationException("oops");
            }

            if (text.StartsWith("QUIET", StringComparison.Ordinal))
            {
                yield return ReadResult.Failed(file.Path, $"'{file.Path}' says nothing; speak up.");
                yield break;
            }

            yield return ReadResult.Of(new Article(file.Path, text, [new(new(0, text.Length), ParagraphRole.Body) { Turn = new SpeakerTurn { Name = "Ann Lee" } }]));
        }
    }
}
