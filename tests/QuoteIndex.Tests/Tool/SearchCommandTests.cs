using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class SearchCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Search_EveryOption_BecomesItsFilter()
    {
        var store = new RecordingStore();

        await SearchAsync(
            store,
            "--speaker", "Zuckerberg", "--speaker", "Hood", "--company", "Meta", "--title", "CFO", "--about", "capex", "--about", "AI",
            "--phrase", "free cash", "--prefix", "infra", "--kind", "direct", "--kind", "MIXED", "--from-date", "2025-01", "--to-date", "2025",
            "--source", "a/*.txt", "--publisher", "QZ", "--min-confidence", "0.5", "--order", "newest", "--take", "5", "--skip", "10");

        QuoteQuery expected = QuoteQuery.All
            .Where(QuoteFilter.Speaker("Zuckerberg") | QuoteFilter.Speaker("Hood"))
            .Of("Meta").InRole("CFO").From("a/*.txt").Where(QuoteFilter.Publisher("QZ"))
            .About("capex").About("AI").Phrase("free cash").Where(QuoteFilter.Prefix("infra"))
            .OfKind(QuoteKind.Direct, QuoteKind.Mixed)
            .Between(new(2025, 1, 1), new(2025, 12, 31))
            .Where(QuoteFilter.MinimumConfidence(0.5))
            .NewestFirst().Take(5).Skip(10);
        Assert.Equal(expected, store.Query);
    }

    [Fact]
    public async Task Search_NoOption_IsEverything()
    {
        var store = new RecordingStore();

        await SearchAsync(store);

        Assert.Equal(QuoteQuery.All, store.Query);
    }

    [Fact]
    public async Task Search_DateOf_ChoosesTheDay()
    {
        var store = new RecordingStore();

        await SearchAsync(store, "--from-date", "2024-02-03", "--date-of", "said");
        Assert.Equal(QuoteQuery.All.Where(QuoteFilter.Said(new(2024, 2, 3), null)), store.Query);

        await SearchAsync(store, "--to-date", "2024-02", "--date-of", "published");
        Assert.Equal(QuoteQuery.All.Where(QuoteFilter.Published(null, new(2024, 2, 29))), store.Query);
    }

    [Fact]
    public async Task Search_AnyWord_AsksForAnyOfTheWords()
    {
        var store = new RecordingStore();

        await SearchAsync(store, "--about", "capex layoffs", "--any-word");

        Assert.Equal(QuoteQuery.All.About("capex layoffs", WordMatch.Any), store.Query);
    }

    [Theory]
    [InlineData("--kind", "spoken")]
    [InlineData("--kind", "1")]
    [InlineData("--order", "random")]
    [InlineData("--take", "-1")]
    [InlineData("--take", "many")]
    [InlineData("--skip", "1.5")]
    [InlineData("--from-date", "31/01/2025")]
    [InlineData("--to-date", "2025-02-30")]
    [InlineData("--date", "2025")]
    [InlineData("--min-confidence", "1.5")]
    [InlineData("--min-confidence", "NaN")]
    [InlineData("--no-such-option", "1")]
    public async Task Search_BadValue_IsAnErrorThatNamesTheOption(string option, string value)
    {
        var store = new RecordingStore();

        ToolRun run = await SearchAsync(store, option, value);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains("search --help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        Assert.Null(store.Query);
    }

    [Fact]
    public async Task Search_AtSign_IsTextAndNotAFileOfArguments()
    {
        var store = new RecordingStore();

        ToolRun run = await SearchAsync(store, "--about", "@handle");

        Assert.Empty(run.Error);
        Assert.Equal(QuoteQuery.All.About("@handle"), store.Query);
    }

    [Fact]
    public async Task Search_NothingFound_EndsWithOne()
    {
        ToolRun run = await SearchAsync(new RecordingStore(), "--about", "capex");

        Assert.Equal(ExitCode.Partial, run.Code);
        Assert.Equal("statements about capex: nothing found\n", run.Out);
    }

    [Fact]
    public async Task Search_AnswerOfATranscript_ShowsTheQuestionsBeginning()
    {
        string question = string.Join(' ', Enumerable.Repeat("And what about capex?", 20));
        var store = new RecordingStore(RecordingStore.Hit(SampleQuote.Full with { Question = question }));

        ToolRun run = await SearchAsync(store, "--about", "capex");

        Assert.Matches("\n  asked: And what about capex\\? [^\n]{50,100}…\n  “We will", run.Out);
    }

    [Fact]
    public async Task Search_Json_HasTheAgreedMembers()
    {
        var store = new RecordingStore(RecordingStore.Hit(SampleQuote.Full, new TextSpan(42, 47)));

        ToolRun run = await SearchAsync(store, "--about", "capex", "--json");

        Assert.Equal(ExitCode.Success, run.Code);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement root = json.RootElement;
        Assert.Equal("statements about capex", root.GetProperty("interpretation").GetString());
        Assert.Equal(1, root.GetProperty("total").GetInt32());
        Assert.Equal(0, root.GetProperty("unused").GetArrayLength());
        JsonElement hit = Assert.Single(root.GetProperty("hits").EnumerateArray());
        Assert.Equal(1.5, hit.GetProperty("score").GetDouble());
        Assert.Equal("Jane Doe", hit.GetProperty("speaker").GetString());
        Assert.Equal("[[42,47]]", hit.GetProperty("highlights").GetRawText());
        foreach (string member in (string[])["text", "kind", "title", "company", "published", "said_on", "file", "line", "content", "speaker_span", "cue_span", "context", "confidence"])
        {
            Assert.True(hit.TryGetProperty(member, out _), member);
        }
    }

    [Fact]
    public async Task Search_InAPipe_PrintsPlainCardsOnOneLineEach()
    {
        var store = new RecordingStore(RecordingStore.Hit(SampleQuote.Full, new TextSpan(42, 47)), RecordingStore.Hit(SampleQuote.Bare));

        ToolRun run = await SearchAsync(store);

        Assert.Equal(
            """
            all statements: 2 found

            Jane Doe, CFO, Acme · said 2025-01-29
              “We will spend more on café robots, that’s capex”
              news/a.txt:7  direct, confidence 0.88

            unknown speaker · no date
              prices will rise
              b.txt:1  indirect, confidence 0.50

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Search_OnATerminal_MarksTheWordsFound()
    {
        var store = new RecordingStore(RecordingStore.Hit(SampleQuote.Full, new TextSpan(42, 47)));

        ToolRun colored = await ToolRun.OnTerminalAsync(store.Engine, color: true, ["search", "--index", folder.Write("i.db", "")]);
        ToolRun plain = await ToolRun.OnTerminalAsync(store.Engine, color: false, ["search", "--index", folder.Write("i.db", "")]);

        Assert.Contains("mcapex\u001b[0m”", colored.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain.Out);
        Assert.Contains("that’s capex”", plain.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_HostileText_ReachesTheTerminalHarmless(bool json)
    {
        const string Hostile = "\u001b]0;owned\u0007[red]x[/]\u202Eevil\u009b2J";
        Quote quote = SampleQuote.Full with
        {
            Text = Hostile,
            Company = Hostile,
            Speaker = new Speaker { Name = Hostile, Title = Hostile },
            Source = new QuoteSource { Path = Hostile, Line = 1 },
        };
        string[] args = ["search", "--index", folder.Write("i.db", ""), "--about", Hostile, .. json ? (string[])["--json"] : []];

        ToolRun run = await ToolRun.OnTerminalAsync(new RecordingStore(RecordingStore.Hit(quote)).Engine, color: false, args);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.DoesNotContain(run.Out, c => c is '\u202E' || (char.IsControl(c) && c != '\n'));
        Assert.Contains("[red]x[/]", run.Out, StringComparison.Ordinal);
        if (json)
        {
            using JsonDocument document = JsonDocument.Parse(run.Out);
            Assert.Equal(Hostile, document.RootElement.GetProperty("hits")[0].GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Search_NoIndex_SaysWhatToDo()
    {
        ToolRun run = await ToolRun.OfAsync("search", "--index", folder["none.db"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("none.db", run.Error, StringComparison.Ordinal);
        Assert.Contains("quoteindex ingest", run.Error, StringComparison.Ordinal);
        Assert.Contains("--from", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["none.db"]));
    }

    [Fact]
    public async Task Search_FromAndIndex_ExcludeEachOther()
    {
        ToolRun run = await ToolRun.OfAsync("search", "--from", folder.Path, "--index", folder["i.db"]);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("either --from or --index", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolRun> SearchAsync(RecordingStore store, params string[] options) =>
        ToolRun.OfAsync(store.Engine, ["search", "--index", folder.Write("i.db", ""), .. options]);
}
