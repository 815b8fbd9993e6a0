using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class InspectCommandTests : IDisposable
{
    private const string Text = "Harbour closes\n\nBy Ann Lee\n\n3 May 2024\n\nIt was closed, \u001b[2Jhe said.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Inspect_TextFile_ShowsFactsAndParagraphs()
    {
        ToolRun run = await ToolRun.OfAsync("inspect", folder.Write("a.txt", Text));

        Assert.Equal(ExitCode.Success, run.Code);
        string[] lines = run.Out.Split('\n');
        Assert.Contains("file        a.txt", lines);
        Assert.Contains("format      text", lines);
        Assert.Contains("encoding    utf-8", lines);
        Assert.Contains("title       Harbour closes (headline)", lines);
        Assert.Contains("published   2024-05-03 (line of its own)", lines);
        Assert.Contains("publisher   none", lines);
        Assert.Contains("paragraphs  2 kept, 2 left out", lines);
        Assert.Contains("7\tbody\t\tIt was closed, \uFFFD[2Jhe said.", lines);
        Assert.Contains("3\tleft out: byline\t\tBy Ann Lee", lines);
        Assert.Contains("5\tleft out: date line\t\t3 May 2024", lines);
    }

    [Fact]
    public async Task Inspect_Json_HasASpanForEveryParagraph()
    {
        ToolRun run = await ToolRun.OfAsync("inspect", "--json", folder.Write("a.md", "---\ntitle: Late\n---\n\nIt *is* late.\n"));

        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("Markdown", json.RootElement.GetProperty("format").GetString());
        Assert.Equal("field", json.RootElement.GetProperty("title_basis").GetString());
        JsonElement paragraph = Assert.Single(json.RootElement.GetProperty("paragraphs").EnumerateArray());
        Assert.Equal("It is late.", paragraph.GetProperty("text").GetString());
        Assert.Equal("[21,34]", paragraph.GetProperty("span").GetRawText());
    }

    [Fact]
    public async Task Inspect_SomeFilesBad_ShowsTheOthers()
    {
        folder.Write("a.txt", "");
        folder.Write("b.txt", "It was closed.");

        ToolRun run = await ToolRun.OfAsync("inspect", folder.Path);

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Contains("a.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("file        b.txt", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_MoreThanAskedFor_SaysSo()
    {
        for (int i = 0; i < 3; i++)
        {
            folder.Write($"{i}.txt", "It was closed.");
        }

        ToolRun run = await ToolRun.OfAsync("inspect", folder.Path, "--take", "2");

        Assert.Contains("1.txt", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2.txt", run.Out, StringComparison.Ordinal);
        Assert.Contains("--take", run.Error, StringComparison.Ordinal);
    }
}
