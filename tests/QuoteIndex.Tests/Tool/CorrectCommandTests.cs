using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class CorrectCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CorrectCommandTests() => folder.Write("news/a.txt", "Ann Lee, Acme: The cranes are late\nBob Ray, Dale: Boats are like houses\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Correct_ByPlace_ShowsItOnCardsInJsonAndInTheListAfterTheFileWasReadAgain()
    {
        await IngestAsync();

        ToolRun run = await RunAsync("correct", "news/a.txt:2", "--speaker", "Cora Dow", "--company", "Port of Ems", "--said-on", "2024-03-02");
        folder.Write("news/a.txt", "A line more\nAnn Lee, Acme: The cranes are late\nBob Ray, Dale: Boats are like houses\n");
        await IngestAsync();
        ToolRun cards = await RunAsync("search", "--speaker", "Dow"), json = await RunAsync("search", "--speaker", "Dow", "--json"), list = await RunAsync("corrections");

        Assert.True(run.Code == ExitCode.Success, run.Error);
        Assert.Contains("Cora Dow, Port of Ems · said 2024-03-02", cards.Out, StringComparison.Ordinal);
        Assert.Contains("corrected; extraction had said: Bob Ray, Dale", cards.Out, StringComparison.Ordinal);
        Assert.Contains("a.txt:3", cards.Out, StringComparison.Ordinal);
        Assert.Contains("applies\tspeaker: Cora Dow; company: Port of Ems; said on: 2024-03-02\tBob Ray, Dale\tBoats are like houses", list.Out, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json.Out);
        JsonElement hit = document.RootElement.GetProperty("hits")[0];
        Assert.Equal("Bob Ray", hit.GetProperty("corrected").GetProperty("extracted_speaker").GetString());
        Assert.Equal(ExitCode.Success, (await RunAsync("correct", hit.GetProperty("id").GetString()!, "--undo")).Code);
        Assert.Equal("nothing was corrected\n", (await RunAsync("corrections")).Out);
    }

    [Fact]
    public async Task Correct_Withdraw_LeavesItOutUntilUndoneByPlace()
    {
        await IngestAsync();

        Assert.Equal(ExitCode.Success, (await RunAsync("correct", "news/a.txt:1", "--withdraw")).Code);
        Assert.Equal(ExitCode.Partial, (await RunAsync("search", "--about", "cranes")).Code);
        Assert.Equal(ExitCode.Success, (await RunAsync("correct", "news/a.txt:1", "--undo")).Code);
        Assert.Equal(ExitCode.Success, (await RunAsync("search", "--about", "cranes")).Code);
        Assert.Equal(ExitCode.Partial, (await RunAsync("correct", "news/a.txt:1", "--undo")).Code);
    }

    [Fact]
    public async Task Corrections_ExportedAndImported_ApplyInAnotherIndex()
    {
        await IngestAsync();
        await RunAsync("correct", "news/a.txt:2", "--speaker", "Cora Dow");
        string file = folder["c.jsonl"];

        ToolRun export = await RunAsync("corrections", "--export", file);
        await ToolRun.OfAsync(LineExtractor.Engine, "ingest", folder["news"], "--index", folder["other.db"]);
        ToolRun import = await ToolRun.OfAsync(LineExtractor.Engine, "corrections", "--import", file, "--index", folder["other.db"], "--json");

        Assert.StartsWith("1 correction written", export.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(import.Out);
        Assert.Equal("applied", json.RootElement.GetProperty("corrections")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Ingest_StatementChanged_SaysThatACorrectionDoesNotApply()
    {
        await IngestAsync();
        await RunAsync("correct", "news/a.txt:2", "--speaker", "Cora Dow");
        folder.Write("news/a.txt", "Bob Ray, Dale: Boats are like cars\n");

        ToolRun run = await IngestAsync();

        Assert.Contains("1 correction does not apply any more", run.Error, StringComparison.Ordinal);
        Assert.Contains("does not say this any more", (await RunAsync("corrections")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no statement begins on line 9", "news/a.txt:9", "--withdraw")]
    [InlineData("there is no statement 'x'", "x", "--withdraw")]
    [InlineData("there is no statement 'a#1.2'", "a#1.2", "--undo")]
    [InlineData("give what is right", "news/a.txt:1")]
    [InlineData("give what is right", "news/a.txt:1", "--undo", "--withdraw")]
    public async Task Correct_Nonsense_IsAnErrorThatSaysWhatToDo(string message, params string[] args)
    {
        await IngestAsync();

        ToolRun run = await RunAsync(["correct", .. args]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_PlaceOfTwoStatements_NamesTheirIds()
    {
        folder.Write("news/more/a.txt", "Eve Fox, Ems: Boats are unlike houses\n");
        await IngestAsync();

        ToolRun run = await RunAsync("correct", "a.txt:1", "--withdraw");
        string id = run.Error.Split("' of Eve Fox")[0].Split('\'')[^1];

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("2 statements begin on line 1", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, (await RunAsync("correct", id, "--withdraw")).Code);
        Assert.Equal(ExitCode.Partial, (await RunAsync("search", "--speaker", "Fox")).Code);
    }

    private async Task<ToolRun> IngestAsync()
    {
        ToolRun run = await RunAsync("ingest", folder["news"]);
        Assert.True(run.Code == ExitCode.Success, run.Error);
        return run;
    }

    private Task<ToolRun> RunAsync(params string[] args) => ToolRun.OfAsync(LineExtractor.Engine, [.. args, "--index", folder["q.db"]]);
}
