using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class KnowledgeOptionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public KnowledgeOptionTests()
    {
        folder.Write("news/20240302.txt", "The mine will close in May, Hank Moreau told reporters.");
        folder.Write("people.csv", "name,aliases,title\nHenri Moreau,Hank Moreau,Minister of Mines\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Extract_PeopleAndDateFromName_AreUsed()
    {
        ToolRun run = await ToolRun.OfAsync("extract", folder["news"], "--people", folder["people.csv"], "--date-from", "name", "--json");

        Assert.True(run.Code == ExitCode.Success, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("Henri Moreau", json.RootElement.GetProperty("speaker").GetString());
        Assert.Equal("Minister of Mines", json.RootElement.GetProperty("title").GetString());
        Assert.Equal("2024-03-02", json.RootElement.GetProperty("published").GetString());
    }

    [Fact]
    public async Task Ingest_DirectoryChanged_ReadsAgain()
    {
        string[] ingest = ["ingest", folder["news"], "--people", folder["people.csv"], "--index", folder["q.db"]];
        await ToolRun.OfAsync(ingest);
        ToolRun same = await ToolRun.OfAsync(ingest);
        folder.Write("people.csv", "name,aliases\nHenriette Moreau,Hank Moreau\n");

        ToolRun changed = await ToolRun.OfAsync(ingest);

        Assert.Contains("1 unchanged", same.Out, StringComparison.Ordinal);
        Assert.Contains("1 replaced", changed.Out, StringComparison.Ordinal);
        Assert.Contains("Henriette Moreau", (await ToolRun.OfAsync("speakers", "--index", folder["q.db"])).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FromFiles_KnowsPeople() =>
        Assert.Contains("Henri Moreau, Minister of Mines", (await ToolRun.OfAsync("search", "--from", folder["news"], "--people", folder["people.csv"])).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Search_OfAnIndexWithPeople_SaysWhereTheyCount()
    {
        ToolRun run = await ToolRun.OfAsync("search", "--people", folder["people.csv"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("give them to 'quoteindex ingest'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WrongDirectory_NamesTheLineAndTakesNothingIn()
    {
        folder.Write("people.csv", "name,aliases\n,Hank Moreau\n");

        ToolRun run = await ToolRun.OfAsync("ingest", folder["news"], "--people", folder["people.csv"], "--index", folder["q.db"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["q.db"]));
    }
}
