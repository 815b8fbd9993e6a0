namespace QuoteIndex.Packages.Tests;

/// <summary>The package of the Lucene engine, whose project is not in the solution, where Lucene.Net restores.</summary>
public sealed class LucenePackageTests(Feed feed)
{
    public const string Id = "QuoteIndex.Lucene";
    private const string Project = "src/QuoteIndex.Lucene";

    [Fact]
    public async Task Package_HoldsTheEngine_AndAnswers()
    {
        Command restore = await Command.RunAsync("dotnet", feed.Sources, ["restore", Project]);
        Assert.SkipWhen(restore.ExitCode != 0, "Lucene.Net does not restore here: " + restore.Everything);
        await feed.AddAsync(Project);

        Assert.Equal(["NOTICE", "README.md", "icon.png", $"lib/net10.0/{Id}.dll", $"lib/net10.0/{Id}.xml"], feed.Package(Id).Files());
        Assert.Equal(["Lucene.Net", "Lucene.Net.Analysis.Common", "QuoteIndex"], feed.Package(Id).Dependencies());

        Consumer consumer = Consumer.Of(feed, Id, "lucene");
        string[] lines = await consumer.RunAsync(await consumer.PublishAsync());
        Assert.StartsWith("Mark Zuckerberg: It's probably too early to really have a strong opinion", lines[0], StringComparison.Ordinal);
    }
}
