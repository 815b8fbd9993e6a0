using System.Text.Json;

namespace QuoteIndex.Documentation.Tests;

/// <summary>The applications of samples/ do what they say.</summary>
public sealed class SampleTests
{
    private const string Question = "what did Zuckerberg say about capex";
    private const string Answer = "I continue to think that investing very heavily in CapEx and infra is going to be a strategic advantage over time,";

    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Console_AnswersAndLeavesAloneWhatHasNotChanged()
    {
        using var folder = new TemporaryFolder();
        using var first = new SampleProcess("QuoteIndex.Samples.Console", folder.FullPath, Seeds, Question);
        string output = await first.OutputAsync(Cancel);
        using var second = new SampleProcess("QuoteIndex.Samples.Console", folder.FullPath, Seeds);

        Assert.Contains("Mark Zuckerberg (Meta): " + Answer, output, StringComparison.Ordinal);
        Assert.Contains("5 unchanged", await second.OutputAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_AnswersAboutTheFolderItWatches()
    {
        using var folder = new TemporaryFolder();
        using var sample = new SampleProcess(
            "QuoteIndex.Samples.Web", folder.FullPath, "--urls", "http://127.0.0.1:0", "--QuoteIndex:IndexPath", "quotes.db", "--QuoteIndex:Watching:Folders:0", Seeds);
        string address = await sample.WaitForAsync("Now listening on:", Cancel);
        await sample.WaitForAsync("Files added: 5", Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync("/ask?q=" + Uri.EscapeDataString(Question), Cancel));
        string health = await client.GetStringAsync("/health", Cancel);

        Assert.Contains(answer.RootElement.GetProperty("hits").EnumerateArray(), hit => hit.GetProperty("text").GetString() == Answer);
        Assert.Equal("Healthy", health);
    }
}
