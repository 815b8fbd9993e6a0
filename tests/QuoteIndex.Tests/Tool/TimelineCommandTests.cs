using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class TimelineCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Timeline_Pipe_IsALineAStatementByMonth()
    {
        var store = new RecordingStore(
            Hit("2024-04-24", "first"),
            Hit("2025-01-05", "second", "2025-01-06"),
            RecordingStore.Hit(Hit("2025-01-29", "third").Quote) with { Variants = [Variant("c.txt"), Variant("d.txt")] },
            Hit(null, "last"));

        ToolRun run = await TimelineAsync(store, "--speaker", "Doe");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(
            $"""
            statements by Doe, oldest first, each once: 4 found, 2024-04-24 to 2025-01-29, by month

            2024-04  1  {new string('█', 20)}
              2024-04-24  Jane Doe, Acme: “first” [news/a.txt:7]

            2025-01  2  {new string('█', 40)}
              2025-01-05  Jane Doe, Acme: “second” [news/a.txt:7]
              2025-01-29  Jane Doe, Acme: “third” [news/a.txt:7, c.txt:7, d.txt:7]

            no date  1  {new string('█', 20)}
              no date     Jane Doe, Acme: “last” [news/a.txt:7]

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal(QuoteQuery.All.By("Doe").OldestFirst().Take(int.MaxValue).Collapse(), store.Streamed);
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-20", "by day", "\n2025-01-20  ")]
    [InlineData("2022-01-01", "2025-01-20", "by month", "\n2025-01  ")]
    [InlineData("2012-01-01", "2025-01-20", "by year", "\n2025  ")]
    public async Task Timeline_Span_ChoosesThePeriod(string first, string last, string said, string heading)
    {
        ToolRun run = await TimelineAsync(new RecordingStore(Hit(first, "a"), Hit(last, "b")));

        Assert.Contains(said, run.Out, StringComparison.Ordinal);
        Assert.Contains(heading, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_By_IsWhatWasAskedFor()
    {
        ToolRun run = await TimelineAsync(new RecordingStore(Hit("2025-01-01", "a"), Hit("2025-02-02", "b")), "--by", "year");

        Assert.Contains("\n2025  2  █", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_MoreThanEach_AreCounted()
    {
        RecordingStore store = new([.. Enumerable.Range(0, 25).Select(i => Hit("2025-01-05", $"statement {i}."))]);

        ToolRun usual = await TimelineAsync(store);
        ToolRun all = await TimelineAsync(store, "--each", "all");
        ToolRun some = await TimelineAsync(store, "--take", "3", "--each", "2");

        Assert.Contains("statement 9.", usual.Out, StringComparison.Ordinal);
        Assert.Contains("\n              15 more; --each shows more of a period\n", usual.Out, StringComparison.Ordinal);
        Assert.Contains("statement 24.", all.Out, StringComparison.Ordinal);
        Assert.Contains(": 3 found", some.Out, StringComparison.Ordinal);
        Assert.Contains(" 1 more; ", some.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_OnATerminal_WrapsAndShortensWithinItsWidth()
    {
        string text = string.Join(' ', Enumerable.Repeat("a statement of many words", 30));
        var store = new RecordingStore(Hit("2025-01-05", text, null, new TextSpan(0, 11)), Hit("2025-01-06", "short"));

        ToolRun run = await ToolRun.OnTerminalAsync(store.Engine, color: true, ["timeline", "--index", folder.Write("i.db", "")]);

        string[] lines = System.Text.RegularExpressions.Regex.Replace(run.Out, "\u001b\\[[0-9;]*m", "").Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains(lines, line => line.EndsWith('…'));
        Assert.Contains("              news/a.txt:7", lines);
        Assert.Contains("ma statement\u001b[0m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_Json_HasPeriodsWithTheirStatements()
    {
        ToolRun run = await TimelineAsync(new RecordingStore(Hit("2024-04-24", "first"), Hit(null, "last")), "--about", "x", "--json", "--by", "month", "--every-variant");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement root = json.RootElement;
        Assert.Equal(2, root.GetProperty("total").GetInt32());
        Assert.Equal("month", root.GetProperty("unit").GetString());
        Assert.Equal("2024-04-24", root.GetProperty("first").GetString());
        Assert.Equal("QuoteQuery.All.About(\"x\").OldestFirst().Take(int.MaxValue)", root.GetProperty("query").GetProperty("fluent").GetString());
        Assert.Equal(["2024-04", null], root.GetProperty("periods").EnumerateArray().Select(period => period.GetProperty("period").GetString()));
        Assert.Equal("first", root.GetProperty("periods")[0].GetProperty("statements")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Timeline_Nothing_EndsWithOne()
    {
        ToolRun run = await TimelineAsync(new RecordingStore(), "--about", "x");

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Equal("statements about x, oldest first, each once: nothing found\n", run.Out);
    }

    [Fact]
    public async Task Timeline_HostileText_ReachesTheTerminalHarmless()
    {
        const string Hostile = "\u001b]0;owned\u0007[red]x[/]\u202Eevil\u009b2J";
        QuoteHit hit = Hit("2025-01-05", Hostile);
        hit = hit with { Quote = hit.Quote with { Speaker = new Speaker { Name = Hostile }, Company = Hostile + "y", Source = new QuoteSource { Path = Hostile, Line = 1 } } };

        ToolRun run = await ToolRun.OnTerminalAsync(new RecordingStore(hit).Engine, color: false, ["timeline", "--about", Hostile, "--index", folder.Write("i.db", "")]);

        Assert.DoesNotContain(run.Out, c => c is '\u202E' || (char.IsControl(c) && c != '\n'));
        Assert.Contains("[red]x[/]", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--each", "some")]
    [InlineData("--by", "week")]
    [InlineData("--take", "-1")]
    public async Task Timeline_BadValue_IsAnErrorThatNamesTheOption(string option, string value)
    {
        ToolRun run = await TimelineAsync(new RecordingStore(), option, value);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_FromFiles_Works()
    {
        string file = folder.Write("a.txt", "Jane Doe, Acme: We will spend more on capex\nAda Roe, Initech: Rain is coming\n");

        ToolRun run = await ToolRun.OfAsync(LineExtractor.Engine, "timeline", "--about", "capex", "--from", file, "--date", "2024-05-06");

        Assert.Contains("2024-05-06  Jane Doe, Acme: “We will spend more on capex”", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain", run.Out, StringComparison.Ordinal);
    }

    private static QuoteHit Hit(string? said, string text, string? published = null, params TextSpan[] found) => RecordingStore.Hit(
        SampleQuote.Full with { Text = text, SaidOn = Day(said), Published = Day(published) }, found);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static QuoteVariant Variant(string path) =>
        new() { Quote = SampleQuote.Full with { Source = new QuoteSource { Path = path, Line = 7 } }, Differences = [] };

    private Task<ToolRun> TimelineAsync(RecordingStore store, params string[] options) =>
        ToolRun.OfAsync(store.Engine, ["timeline", "--index", folder.Write("i.db", ""), .. options]);
}
