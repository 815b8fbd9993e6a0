using QuoteIndex.Tool;
using QuoteIndex.Tool.Commands;

namespace QuoteIndex.Tests.Tool;

public sealed class SearchOptionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Search_Not_LeavesEachValueOut()
    {
        var store = new RecordingStore();

        await SearchAsync(
            store, "--about", "capex", "--not-speaker", "Hood", "--not-speaker", "Nadella", "--not-company", "Meta", "--not-title", "analyst",
            "--not-about", "AI", "--not-phrase", "free cash", "--not-source", "a/**", "--not-publisher", "QZ");

        Assert.Equal(
            QuoteQuery.All.About("capex")
                .Where(!QuoteFilter.Speaker("Hood")).Where(!QuoteFilter.Speaker("Nadella")).Where(!QuoteFilter.Company("Meta")).Where(!QuoteFilter.Title("analyst"))
                .Where(!QuoteFilter.Words("AI")).Where(!QuoteFilter.Phrase("free cash")).Where(!QuoteFilter.Source("a/**")).Where(!QuoteFilter.Publisher("QZ")),
            store.Query);
    }

    [Fact]
    public async Task Search_ResultOptions_BecomePartsOfTheQuery()
    {
        var store = new RecordingStore();

        await SearchAsync(store, "--cursor", "abc", "--facets", "speaker,MONTH", "--facets", "kind", "--values", "3", "--collapse", "--explain", "--match", "most", "--about", "x y z", "--repeated");

        Assert.Equal(
            QuoteQuery.All.About("x y z", WordMatch.Most).Repeated().After("abc").CountedBy(QuoteFacet.Speaker, QuoteFacet.Month, QuoteFacet.Kind).TakeValues(3).Collapse().Explain(),
            store.Query);
    }

    [Theory]
    [InlineData("--match", "some")]
    [InlineData("--facets", "speaker,colour")]
    [InlineData("--values", "all")]
    [InlineData("--format", "xml")]
    [InlineData("--where", "speaker")]
    public async Task Search_BadValue_IsAnErrorThatNamesTheOption(string option, string value)
    {
        ToolRun run = await SearchAsync(new RecordingStore(), option, value);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--json", "--csv")]
    [InlineData("--json", "--format", "jsonl")]
    [InlineData("--csv", "--format", "csv")]
    [InlineData("--csv", "--facets", "speaker")]
    public async Task Search_TwoForms_IsAnError(params string[] options)
    {
        ToolRun run = await SearchAsync(new RecordingStore(), options);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Contains("form", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("speaker Dell or company Dell", "by Dell or of Dell")]
    [InlineData("not speaker Dell and about \"free cash\"", "not by Dell, about free cash")]
    [InlineData("about a or about b and about c", "about a or (about b and about c)")]
    [InlineData("( (about a or about b) ) and kind direct,mixed", "about a or b, of the kind direct or mixed")]
    [InlineData("date 2025-01 and said ..2024 and published 2025-01-05..", "in January 2025, said until December 31, 2024, published since January 5, 2025")]
    [InlineData("about \"not a \\\"word\\\" \\\\ (\" and speaker and", "about not a \"word\" \\ (, by and")]
    [InlineData("not not about a", "about a")]
    [InlineData("confidence 0.5 and prefix infra and source a/*.txt and publisher QZ", "at least 0.5 certain, with words that begin with infra, in a/*.txt, published by QZ")]
    public void Where_Expression_MeansWhatItSays(string expression, string words) =>
        Assert.Equal("statements " + words, QuoteQuery.All.Where(FilterExpression.Parse(expression)).ToWords());

    [Theory]
    [InlineData("", "missing at the end")]
    [InlineData("about", "needs a value")]
    [InlineData("about (", "needs a value")]
    [InlineData("about a about b", "stands where")]
    [InlineData("(about a", "closing parenthesis")]
    [InlineData("about \"a", "closing quotation mark")]
    [InlineData("topic a", "speaker, company")]
    [InlineData("\"about\" a", "speaker, company")]
    [InlineData("kind spoken", "direct, mixed")]
    [InlineData("date yesterday", "YYYY-MM-DD")]
    [InlineData("confidence NaN", "number")]
    [InlineData("about a and", "missing at the end")]
    public void Where_NoExpression_SaysWhatIsWrong(string expression, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => FilterExpression.Parse(expression)).Message, StringComparison.Ordinal);

    [Fact]
    public void Where_NestedWithoutEnd_SaysSo() => Assert.Throws<FormatException>(
        () => FilterExpression.Parse(string.Concat(Enumerable.Repeat("not (", 100_000))));

    private Task<ToolRun> SearchAsync(RecordingStore store, params string[] options) =>
        ToolRun.OfAsync(store.Engine, ["search", "--index", folder.Write("i.db", ""), .. options]);
}
