using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class ResultFormatTests : IDisposable
{
    private const string Hostile = "\u001b]0;owned\u0007[red]x[/]\u202Eevil\u009b2J";

    private static readonly QuoteHit Explained = RecordingStore.Hit(SampleQuote.Full, new TextSpan(42, 47)) with
    {
        Explanation = new HitExplanation
        {
            Reason = "has “capex” in the statement itself",
            Score = 1.5,
            Words = [new WordEvidence("capex", "capex", QuoteField.Text, new TextSpan(42, 47), Synonym: false)],
        },
        Variants =
        [
            new QuoteVariant
            {
                Quote = SampleQuote.Full with { Text = "We will spend less on café robots", Source = new QuoteSource { Path = "news/b.txt", Line = 3 } },
                Differences = [new TextDifference(new(14, 18), new(14, 18)), new TextDifference(new(33, 47), new(33, 33))],
            },
            new QuoteVariant { Quote = SampleQuote.Full with { Source = new QuoteSource { Path = "news/c.txt", Line = 9 } }, Differences = [] },
        ],
    };

    private static readonly FacetCounts Speakers = new()
    {
        Facet = QuoteFacet.Speaker,
        Values = [new FacetValue("Mark Zuckerberg", 1200), new FacetValue("Amy Hood", 300), new FacetValue("Ann Lee", 1)],
        Others = 5,
        Unknown = 2,
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cards_Explain_TellTheReasonAndTheQueryInEveryForm()
    {
        ToolRun run = await SearchAsync(new RecordingStore(Explained), "--about", "capex", "--explain", "--order", "newest");

        Assert.Equal(
            """
            statements about capex, newest first: 1 found
            same as: quoteindex search --about capex --order newest --explain
            in C#: QuoteQuery.All.About("capex").NewestFirst().Explain()
            as a question: latest quotes about capex

            Jane Doe, CFO, Acme · said 2025-01-29
              “We will spend more on café robots, that’s capex”
              news/a.txt:7  direct, confidence 0.88
              also in news/b.txt:3: “less” for “more”; leaves out “, that’s capex”
              also in news/c.txt:9
              why: has “capex” in the statement itself (score 1.5)

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Cards_WordsOnlyAround_ShowWhereTheyStand()
    {
        Quote quote = SampleQuote.Bare with
        {
            Context = "Of the tariffs he said that prices will rise.",
            Preceding = string.Join(' ', Enumerable.Repeat("Nothing was said.", 40)) + " Then came layoffs.",
            Source = SampleQuote.Bare.Source with { Title = "DeepSeek rattles markets" },
        };

        ToolRun run = await SearchAsync(new RecordingStore(RecordingStore.Hit(quote)), "--about", "tariff", "--about", "job cuts", "--about", "DeepSeek prices");

        Assert.Contains("\n  around: Of the tariffs he said that prices will rise.\n", run.Out, StringComparison.Ordinal);
        Assert.Matches("\n  before: …[^\n]{50,90} Then came layoffs\\.\n", run.Out);
        Assert.Contains("\n  headline: DeepSeek rattles markets\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("around", (await SearchAsync(new RecordingStore(RecordingStore.Hit(quote)), "--about", "prices")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_Facets_AreTablesWithBars()
    {
        var store = new RecordingStore(Explained) { Facets = [Speakers], Cursor = "c2|x" };

        ToolRun run = await SearchAsync(store, "--facets", "speaker", "--take", "0");

        Assert.Equal(
            $"""
            all statements: 1 found, none shown

            by speaker
              Mark Zuckerberg  1,200  {new string('█', 30)}
              Amy Hood           300  {new string('█', 8)}
              Ann Lee              1  █
              others               5
              unknown              2

            more: --cursor c2|x

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Cards_OnANarrowTerminal_FitIt()
    {
        Quote quote = SampleQuote.Full with { Context = string.Join(' ', Enumerable.Repeat("tariffs are around", 30)) };
        FacetCounts sources = Speakers with { Values = [new FacetValue(string.Join('/', Enumerable.Repeat("folder", 30)), 12)] };
        var store = new RecordingStore(Explained with { Quote = quote }) { Facets = [sources] };

        ToolRun run = await ToolRun.OnTerminalAsync(store.Engine, color: true, ["search", "--index", folder.Write("i.db", ""), "--about", "tariffs", "--facets", "source"]);

        Assert.All(Plain(run.Out).Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("mtariffs\u001b[0m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_AllParts_AreThere()
    {
        var store = new RecordingStore(Explained) { Facets = [Speakers], Cursor = "next" };

        ToolRun run = await SearchAsync(store, "--about", "capex", "--json", "--explain", "--collapse", "--facets", "speaker");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement root = json.RootElement;
        Assert.Equal("next", root.GetProperty("cursor").GetString());
        JsonElement query = root.GetProperty("query");
        Assert.Equal("QuoteQuery.All.About(\"capex\").CountedBy(QuoteFacet.Speaker).Collapse().Explain()", query.GetProperty("fluent").GetString());
        Assert.Equal("search --about capex --facets speaker --collapse --explain", query.GetProperty("options").GetString());
        Assert.Equal("what was said about capex", query.GetProperty("question").GetString());
        JsonElement facet = Assert.Single(root.GetProperty("facets").EnumerateArray());
        Assert.Equal("""{"facet":"speaker","values":[{"value":"Mark Zuckerberg","count":1200},{"value":"Amy Hood","count":300},{"value":"Ann Lee","count":1}],"others":5,"unknown":2}""", facet.GetRawText());
        JsonElement hit = root.GetProperty("hits")[0];
        Assert.Equal("""{"reason":"has “capex” in the statement itself","words":[{"asked":"capex","found":"capex","field":"text","span":[42,47],"synonym":false}]}""", hit.GetProperty("explanation").GetRawText());
        Assert.Equal("[{\"here\":[14,18],\"there\":[14,18]},{\"here\":[33,47],\"there\":[33,33]}]", hit.GetProperty("variants")[0].GetProperty("differences").GetRawText());
        Assert.Equal("news/c.txt", hit.GetProperty("variants")[1].GetProperty("file").GetString());
    }

    [Fact]
    public async Task Jsonl_Hits_AreALineEachLikeThoseOfJson()
    {
        var store = new RecordingStore(Explained, RecordingStore.Hit(SampleQuote.Bare));

        ToolRun lines = await SearchAsync(store, "--format", "jsonl");
        ToolRun json = await SearchAsync(store, "--json");

        using JsonDocument document = JsonDocument.Parse(json.Out);
        Assert.Equal(document.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetRawText()), lines.Out.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Csv_Hits_AreRowsWithAHeading()
    {
        Quote quote = SampleQuote.Full with { Text = "He said \"no, never\"" };

        ToolRun run = await SearchAsync(new RecordingStore(RecordingStore.Hit(quote), RecordingStore.Hit(SampleQuote.Bare)), "--csv");

        string[] rows = run.Out.Split("\r\n");
        Assert.StartsWith("score,speaker,speaker_kind,title,company,kind,text,published,said_on,confidence,file,line,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("1.5,Jane Doe,person,CFO,Acme,direct,\"He said \"\"no, never\"\"\",2025-01-30,2025-01-29,0.8765,news/a.txt,7,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("1.5,,unknown,,,indirect,prices will rise,,,0.5,b.txt,1,", rows[2], StringComparison.Ordinal);
        Assert.Equal("", rows[3]);
        Assert.Equal(4, rows.Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("\t=1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("two\r\nlines", "two  lines")]
    public async Task Csv_CellThatASpreadsheetWouldRun_IsHarmless(string text, string cell)
    {
        ToolRun run = await SearchAsync(new RecordingStore(RecordingStore.Hit(SampleQuote.Bare with { Text = text })), "--csv");

        Assert.Contains($",indirect,{cell},,,0.5,", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--csv")]
    [InlineData("--format", "jsonl")]
    [InlineData("--format", "cards")]
    [InlineData("--format", "table")]
    [InlineData("--json")]
    public async Task TakeAll_AnyForm_StreamsEveryHit(params string[] form)
    {
        var store = new RecordingStore([.. Enumerable.Range(0, 1200).Select(i => RecordingStore.Hit(SampleQuote.Bare with { Text = $"statement-{i}." }))]);

        ToolRun run = await SearchAsync(store, ["--about", "x", "--skip", "3", "--take", "all", .. form]);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.All(Enumerable.Range(0, 1200), i => Assert.Contains($"statement-{i}.", run.Out, StringComparison.Ordinal));
        Assert.Equal(QuoteQuery.All.About("x").Skip(3).Take(int.MaxValue), store.Streamed);
        Assert.Equal(0, store.Query!.PageSize);
    }

    [Fact]
    public async Task Ask_TakeAll_StreamsWhatTheQuestionMeans()
    {
        var store = new RecordingStore(RecordingStore.Hit(SampleQuote.Full));

        ToolRun run = await ToolRun.OfAsync(store.Engine, "ask", "what did Doe say about capex", "--take", "all", "--collapse", "--index", folder.Write("i.db", ""));

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(QuoteQuery.All.By("Doe").About("capex").Take(int.MaxValue).Collapse(), store.Streamed);
        Assert.Contains("same as: quoteindex search --speaker Doe --about capex --take all --collapse", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_InAPipe_IsTabsWithWhatWasAskedFor()
    {
        ToolRun run = await SearchAsync(new RecordingStore(Explained), "--format", "table", "--explain", "--collapse");

        Assert.Equal(
            "news/a.txt:7\tdirect\tJane Doe\tAcme\t2025-01-29\tWe will spend more on café robots, that’s capex\tnews/b.txt:3, news/c.txt:9\thas “capex” in the statement itself\n",
            run.Out);
    }

    [Fact]
    public async Task Search_CursorOfNoPage_IsAnErrorThatSaysSo()
    {
        ToolRun run = await ToolRun.OfAsync(LineExtractor.Engine, "search", "--from", folder.Write("a.txt", "Jane Doe, Acme: Demand is strong\n"), "--cursor", "nonsense");

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("cursor", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cards")]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task AnyForm_HostileText_ReachesTheTerminalHarmless(string format)
    {
        Quote quote = SampleQuote.Full with
        {
            Text = Hostile,
            Context = Hostile + " tariffs",
            Preceding = Hostile + " capex",
            Company = Hostile,
            Speaker = new Speaker { Name = Hostile, Title = Hostile, Mention = Hostile },
            Source = new QuoteSource { Path = Hostile, Line = 1, Title = Hostile + " robots", Publisher = Hostile },
        };
        QuoteHit hit = RecordingStore.Hit(quote) with
        {
            Explanation = Explained.Explanation! with { Reason = Hostile },
            Variants = [new QuoteVariant { Quote = quote, Differences = [new TextDifference(new(0, 5), new(0, 9))] }],
        };
        var store = new RecordingStore(hit) { Facets = format is "csv" or "jsonl" ? [] : [Speakers with { Values = [new FacetValue(Hostile, 1)] }], Cursor = Hostile };

        ToolRun run = await ToolRun.OnTerminalAsync(
            store.Engine, color: false, ["search", "--index", folder.Write("i.db", ""), "--about", "tariffs", "--about", "capex", "--about", "robots", "--company", Hostile, "--explain", "--collapse", "--format", format]);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.DoesNotContain(run.Out.Replace("\r\n", "\n", StringComparison.Ordinal), c => c is '\u202E' || (char.IsControl(c) && c != '\n'));
    }

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");

    private Task<ToolRun> SearchAsync(RecordingStore store, params string[] options) =>
        ToolRun.OfAsync(store.Engine, ["search", "--index", folder.Write("i.db", ""), .. options]);
}
