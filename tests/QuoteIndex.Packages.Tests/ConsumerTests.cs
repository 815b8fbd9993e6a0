namespace QuoteIndex.Packages.Tests;

/// <summary>Applications made of the packages alone answer.</summary>
public sealed class ConsumerTests(Feed feed)
{
    private const string FirstHit = "Mark Zuckerberg: It's probably too early to really have a strong opinion on what this means for the trajectory"
        + " around infrastructure and CapEx, [002_3a1b79fb73f81883.txt:4]";

    [Fact]
    public async Task Code_OfTheReadme_PrintsTheRightFirstHit()
    {
        Consumer consumer = Consumer.Of(feed, "QuoteIndex", "consumer");

        string[] lines = await consumer.RunAsync(await consumer.PublishAsync());

        Assert.Equal(FirstHit, lines[0]);
    }

    [Fact]
    public async Task Application_TrimmedAndSelfContained_PrintsTheSame()
    {
        Consumer consumer = Consumer.Of(feed, "QuoteIndex", "trimmed");

        string program = await consumer.PublishAsync("--use-current-runtime", "--self-contained", "-p:PublishTrimmed=true");
        string[] lines = await consumer.RunAsync(program);

        Assert.Equal(FirstHit, lines[0]);
        // It was trimmed indeed: of the framework there is only what it uses.
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(program)!, "System.Net.Http.dll")));
    }

    [Fact]
    public async Task Services_TrimmedAndSelfContained_PrintTheSame()
    {
        Consumer consumer = Consumer.Of(feed, "QuoteIndex.Extensions", "services");

        string[] lines = await consumer.RunAsync(await consumer.PublishAsync("--use-current-runtime", "--self-contained", "-p:PublishTrimmed=true"));

        // Among the host's messages.
        Assert.Equal(FirstHit, lines.First(line => line.StartsWith("Mark Zuckerberg: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tool_InstalledFromTheFeed_Answers()
    {
        string folder = feed.NewFolder("tool");
        Consumer.CopySeedsTo(Path.Combine(folder, "articles"));

        await Command.DotnetAsync(folder, ["tool", "install", "QuoteIndex.Tool", "--version", feed.Version, "--tool-path", "tools"]);
        Command answer = await Command.RunAsync(
            Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "quoteindex.exe" : "quoteindex"),
            folder,
            ["ask", "what did Zuckerberg say about capex", "--from", "articles"]);

        Assert.True(answer.ExitCode == 0, answer.Everything);
        string[] cards = answer.Output.Split("\n\n");
        Assert.Contains("by Mark Zuckerberg about “capex”", cards[0], StringComparison.Ordinal);
        Assert.Contains("Mark Zuckerberg, CEO, Meta", cards[1], StringComparison.Ordinal);
        Assert.Contains("“It's probably too early to really have a strong opinion", cards[1], StringComparison.Ordinal);
        Assert.Contains("articles/002_3a1b79fb73f81883.txt:4", cards[1], StringComparison.Ordinal);
    }
}
