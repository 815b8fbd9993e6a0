using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

/// <summary>ingest, ask, search, speakers and stats over real files and a real index.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ArchiveCommandTests()
    {
        folder.Write("news/a.txt", "Jane Doe, Acme: We will spend more on capex\nJane Doe, Acme: Demand is strong\n");
        folder.Write("news/b.txt", "Ada Roe, Initech: Rain is coming\n");
    }

    private string News => folder["news"];

    private string Index => folder["quotes.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ask_FromFiles_AnswersWithoutAnIndex()
    {
        ToolRun run = await RunAsync("ask", "what did Doe say about capex", "--from", News);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains("Jane Doe, Acme · no date", run.Out, StringComparison.Ordinal);
        Assert.Contains("“We will spend more on capex”", run.Out, StringComparison.Ordinal);
        Assert.Contains("a.txt:1", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain", run.Out, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "b.txt"], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Ask_Json_TellsWhatWasUnderstood()
    {
        ToolRun run = await RunAsync("ask", "what did Doe say about capex", "--from", News, "--json", "--take", "1");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Contains("capex", json.RootElement.GetProperty("interpretation").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("unused").ValueKind);
        JsonElement hit = json.RootElement.GetProperty("hits")[0];
        Assert.Equal("a.txt", hit.GetProperty("file").GetString());
        Assert.Equal("[[22,27]]", hit.GetProperty("highlights").GetRawText());
    }

    [Fact]
    public async Task Ask_NothingFound_EndsWithOne()
    {
        ToolRun run = await RunAsync("ask", "what did Roe say about capex", "--from", News, "--json");

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Contains("\"total\":0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FromSeveralPaths_FindsInAll()
    {
        ToolRun run = await RunAsync("search", "--from", folder["news/a.txt"], "--from", folder["news/b.txt"], "--json");

        Assert.Contains("\"total\":3", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FromWithABadFile_ReportsItAndFindsTheRest()
    {
        ToolRun run = await RunAsync("search", "--from", News, "--from", folder["missing.txt"], "--about", "rain");

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("Rain is coming", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FromNothingReadable_EndsWithTwo()
    {
        ToolRun run = await RunAsync("search", "--from", folder["missing.txt"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Ingest_Twice_ChangesNothing()
    {
        ToolRun first = await RunAsync("ingest", News, "--index", Index);
        ToolRun second = await RunAsync("ingest", News, "--index", Index, "--json");

        Assert.Equal(ExitCode.Success, first.Code);
        Assert.Contains("2 added, 0 replaced, 0 unchanged, 0 removed; 3 statements", first.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(second.Out);
        Assert.Equal(0, json.RootElement.GetProperty("added").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task Ingest_OnATerminal_DrawsItsBarOnStandardErrorOnly()
    {
        ToolRun run = await ToolRun.OnTerminalAsync(LineExtractor.Engine, color: false, "ingest", News, "--index", Index);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("files", run.Error, StringComparison.Ordinal);
        Assert.Contains('\u001b', run.Error);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Ingest_Prune_RemovesWhatIsGone()
    {
        await RunAsync("ingest", News, "--index", Index);
        File.Delete(folder["news/b.txt"]);

        ToolRun run = await RunAsync("ingest", News, "--index", Index, "--prune");

        Assert.Contains("1 removed", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Partial, (await RunAsync("search", "--speaker", "Roe", "--index", Index)).Code);
    }

    [Fact]
    public async Task Ingest_SomeFilesBad_EndsWithOneAndNamesThem()
    {
        folder.Write("news/empty.txt", "");

        ToolRun run = await RunAsync("ingest", News, "--index", Index, "--json");

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Contains("empty.txt", run.Error, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetProperty("added").GetInt32());
        JsonElement problem = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Contains("empty.txt", problem.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Date_DatesFilesThatStateNone()
    {
        await RunAsync("ingest", News, "--index", Index, "--date", "2024-05-06");

        ToolRun run = await RunAsync("search", "--from-date", "2024-05", "--to-date", "2024-05", "--index", Index, "--json");

        Assert.Contains("\"total\":3", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2024-05-06\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpeakersAndStats_OfAKeptIndex_CountIt()
    {
        await RunAsync("ingest", News, "--index", Index);

        ToolRun speakers = await RunAsync("speakers", "--index", Index);
        ToolRun stats = await RunAsync("stats", "--index", Index, "--json");

        Assert.StartsWith("2\tJane Doe\t", speakers.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(stats.Out);
        Assert.Equal(2, json.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("statements").GetInt32());
    }

    [Fact]
    public async Task Search_IndexThatIsNoDatabase_NamesItAndEndsWithTwo()
    {
        ToolRun run = await RunAsync("search", "--index", folder.Write("notes.db", "these are notes, not a database, and quite long enough to tell"));

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("notes.db", run.Error, StringComparison.Ordinal);
    }

    private static Task<ToolRun> RunAsync(params string[] args) => ToolRun.OfAsync(LineExtractor.Engine, args);
}
