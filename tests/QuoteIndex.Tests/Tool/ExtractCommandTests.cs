using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

/// <summary>The command over real files, with an extractor that returns each article's whole text as one statement.</summary>
public sealed class ExtractCommandTests : IDisposable
{
    private static readonly Engine WholeText = Engine.Default with { Extract = (article, _, _) => [Whole(article)] };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Extract_Jsonl_HasTheAgreedMembers()
    {
        string file = folder.Write("a.txt", "anything");
        Engine engine = Engine.Default with { Extract = (_, _, _) => [SampleQuote.Full, SampleQuote.Bare] };

        ToolRun run = await ToolRun.OfAsync(engine, "extract", file, "--format", "jsonl");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Empty(run.Error);
        string[] lines = run.Out.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Empty(lines[2]);
        Assert.StartsWith(
            """{"file":"news/a.txt","line":7,"kind":"direct","content":[[1,20],[40,68]],"text":"We will spend more on café robots, that’s capex","speaker":"Jane Doe",""",
            lines[0],
            StringComparison.Ordinal);
        using JsonDocument full = JsonDocument.Parse(lines[0]), bare = JsonDocument.Parse(lines[1]);
        JsonElement quote = full.RootElement;
        Assert.Equal("[30,33]", quote.GetProperty("speaker_span").GetRawText());
        Assert.Equal("[25,29]", quote.GetProperty("cue_span").GetRawText());
        Assert.Equal("Acme", quote.GetProperty("company").GetString());
        Assert.Equal("2025-01-30", quote.GetProperty("published").GetString());
        Assert.Equal("2025-01-29", quote.GetProperty("said_on").GetString());
        Assert.Equal(0.8765, quote.GetProperty("confidence").GetDouble());
        foreach (string member in (string[])["speaker", "speaker_span", "cue_span", "company", "published", "said_on", "title"])
        {
            Assert.Equal(JsonValueKind.Null, bare.RootElement.GetProperty(member).ValueKind);
        }
    }

    [Fact]
    public async Task Extract_Folder_PrintsFilesInOrderByTheirPathBelowIt()
    {
        for (int i = 0; i < 30; i++)
        {
            folder.Write($"{i % 3}/{i:00}.txt", "Text number " + i);
        }

        ToolRun run = await ToolRun.OfAsync(WholeText, "extract", folder.Path);

        string[] files = [.. Objects(run.Out).Select(quote => quote.GetProperty("file").GetString()!)];
        Assert.Equal(30, files.Length);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
        Assert.Equal("0/00.txt", files[0]);
    }

    [Fact]
    public async Task Extract_FileGivenDirectly_IsNamedWithoutFolders()
    {
        ToolRun run = await ToolRun.OfAsync(WholeText, "extract", folder.Write("deep/er/a.txt", "Some text."));

        Assert.Equal("a.txt", Assert.Single(Objects(run.Out)).GetProperty("file").GetString());
    }

    [Fact]
    public async Task Extract_SomeFilesBad_ReportsThemAndGoesOn()
    {
        string good = folder.Write("good.txt", "Good text.");
        string bad = folder["bad.txt"];
        await File.WriteAllBytesAsync(bad, [0, 1, 2, 0, 255, 0, 0, 7], TestContext.Current.CancellationToken);

        ToolRun run = await ToolRun.OfAsync(WholeText, "extract", bad, folder["missing.txt"], good);

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Equal("good.txt", Assert.Single(Objects(run.Out)).GetProperty("file").GetString());
        Assert.Matches("quoteindex: [^\n]*bad.txt: [^\n]+\nquoteindex: [^\n]*missing.txt: [^\n]+\n", run.Error);
    }

    [Fact]
    public async Task Extract_ExtractorFails_NamesTheFileAndGoesOn()
    {
        folder.Write("a.txt", "breaks");
        folder.Write("b.txt", "works");
        Engine engine = Engine.Default with
        {
            Extract = (article, _, _) => article.Text == "breaks" ? throw new InvalidOperationException("boom") : [Whole(article)],
        };

        ToolRun run = await ToolRun.OfAsync(engine, "extract", folder.Path);

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Single(Objects(run.Out));
        Assert.Contains("a.txt: internal error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NothingReadable_EndsWithTwo()
    {
        ToolRun run = await ToolRun.OfAsync("extract", folder["missing.txt"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Extract_Date_IsGivenToFilesThatStateNone()
    {
        ToolRun run = await ToolRun.OfAsync(WholeText, "extract", folder.Write("a.txt", "Some text."), "--date", "2024-02-29");

        Assert.Equal("2024-02-29", Assert.Single(Objects(run.Out)).GetProperty("published").GetString());
    }

    [Fact]
    public async Task Extract_MinimumConfidence_LeavesOutWhatIsLessCertain()
    {
        Engine engine = Engine.Default with { Extract = (_, _, _) => [SampleQuote.Full, SampleQuote.Bare] };

        ToolRun run = await ToolRun.OfAsync(engine, "extract", folder.Write("a.txt", "x y"), "--min-confidence", "0.6");

        Assert.Equal("Jane Doe", Assert.Single(Objects(run.Out)).GetProperty("speaker").GetString());
    }

    [Fact]
    public async Task Extract_TableInAPipe_IsTabSeparated()
    {
        Engine engine = Engine.Default with { Extract = (_, _, _) => [SampleQuote.Full] };

        ToolRun run = await ToolRun.OfAsync(engine, "extract", folder.Write("a.txt", "x y"), "--format", "table");

        Assert.Equal("news/a.txt:7\tdirect\tJane Doe\tAcme\t2025-01-29\tWe will spend more on café robots, that’s capex\n", run.Out);
    }

    [Fact]
    public async Task Extract_OnATerminal_IsATable()
    {
        Engine engine = Engine.Default with { Extract = (_, _, _) => [SampleQuote.Full] };

        ToolRun run = await ToolRun.OnTerminalAsync(engine, color: false, "extract", folder.Write("a.txt", "x y"));

        Assert.Contains("Speaker", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('{', run.Out);
    }

    private static IEnumerable<JsonElement> Objects(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone());

    private static Quote Whole(Article article) => SampleQuote.Bare with
    {
        Text = article.Text,
        Content = [new TextSpan(0, article.Text.Length)],
        Published = article.Published?.Date,
        Source = new QuoteSource { Path = article.Path, Line = 1 },
    };
}
