using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class ListingCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Speakers_InAPipe_AreTabSeparatedAndClean()
    {
        ToolRun run = await RunAsync("speakers");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal("3\tJane\uFFFD[2J Doe\tCFO\tAcme\t2025-01-02\t\n1\tAcme\t\tAcme\t\t\n", run.Out);
    }

    [Fact]
    public async Task Speakers_OnATerminal_IsATableWithHeadings()
    {
        ToolRun run = await ToolRun.OnTerminalAsync(new RecordingStore().Engine, color: false, "speakers", "--index", folder.Write("i.db", ""), "--take", "1");

        Assert.Contains("Statements", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 2 speakers", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Speakers_Json_ListsThePageAndTheTotal()
    {
        ToolRun run = await RunAsync("speakers", "--json", "--skip", "1");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetProperty("total").GetInt32());
        JsonElement speaker = Assert.Single(json.RootElement.GetProperty("speakers").EnumerateArray());
        Assert.Equal("organization", speaker.GetProperty("speaker_kind").GetString());
        Assert.Equal(JsonValueKind.Null, speaker.GetProperty("first").ValueKind);
    }

    [Fact]
    public async Task Stats_TextAndJson_SayTheSame()
    {
        ToolRun text = await RunAsync("stats");
        ToolRun run = await RunAsync("stats", "--json");

        Assert.Matches(@"statements +4\n", text.Out);
        Assert.Matches(@"size in bytes +4,096\n", text.Out);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(4, json.RootElement.GetProperty("statements").GetInt32());
        Assert.Equal("2025-01-02", json.RootElement.GetProperty("first").GetString());
        Assert.Equal(4096, json.RootElement.GetProperty("bytes").GetInt32());
    }

    private Task<ToolRun> RunAsync(string command, params string[] options) =>
        ToolRun.OfAsync(new RecordingStore().Engine, [command, "--index", folder.Write("i.db", ""), .. options]);
}
