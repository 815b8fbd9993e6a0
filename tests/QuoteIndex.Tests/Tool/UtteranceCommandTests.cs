using System.Text.Json;
using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

public sealed class UtteranceCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UtteranceCommandTests()
    {
        folder.Write("a.txt", "Ann Lee, Acme: The cranes will be paid for by the port and not by the taxpayer\nBob Ray, Dale: Boats are like houses\n");
        folder.Write("b.txt", "Ann Lee, Acme: The cranes will be paid for by the city and \u001b[2J not by the taxpayer\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("the cranes will be paid for by the port", null, ExitCode.Success, "Verbatim: Ann Lee said this word for word as part of a longer statement")]
    [InlineData("the cranes will be paid for by the river", null, ExitCode.Success, "Altered: Ann Lee said this with 1 difference")]
    [InlineData("the cranes will be paid for by the port", "Bob Ray", ExitCode.Success, "Said by somebody else: Ann Lee said this word for word, not Bob Ray")]
    [InlineData("nothing of that sort was ever heard", null, ExitCode.Partial, "Not found: ")]
    [InlineData("@x --json \u001b[31m", null, ExitCode.Partial, "Not found: ")]
    public async Task Verify_Text_SaysTheVerdictAndThePlace(string quotation, string? speaker, int code, string expected)
    {
        ToolRun run = await RunAsync(["verify", quotation, .. speaker is null ? Array.Empty<string>() : ["--speaker", speaker]]);

        Assert.Equal(code, run.Code);
        Assert.StartsWith(expected, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.True(code != ExitCode.Success || run.Out.Contains(".txt:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_Json_HasSourcesWithDifferences()
    {
        ToolRun run = await RunAsync("verify", "the cranes will be paid for by the river", "--json");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("altered", json.RootElement.GetProperty("verdict").GetString());
        JsonElement[] sources = [.. json.RootElement.GetProperty("sources").EnumerateArray()];
        Assert.Equal(2, sources.Length);
        Assert.All(sources, source => Assert.Equal(2, Assert.Single(source.GetProperty("differences").EnumerateArray()).GetProperty("here").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, sources[0].GetProperty("speaker_matches").ValueKind);
    }

    [Fact]
    public async Task Variants_Text_MarksTheWordsThatDiffer()
    {
        ToolRun run = await RunAsync("variants", "--order", "place");

        Assert.True(run.Code == ExitCode.Success, run.Error);
        Assert.Contains("1 said in several articles", run.Out, StringComparison.Ordinal);
        Assert.Contains("Ann Lee, Acme · 2 places", run.Out, StringComparison.Ordinal);
        Assert.Contains("by the «city»", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Variants_OnATerminal_MarksByColour()
    {
        ToolRun run = await ToolRun.OnTerminalAsync(LineExtractor.Engine, color: true, "variants", "--from", folder.Path);

        Assert.DoesNotContain('«', run.Out);
        Assert.Contains("city", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variants_JsonAndFilter_ListTheUtterancesThatMatch()
    {
        ToolRun run = await RunAsync("variants", "--json", "--speaker", "Lee");
        ToolRun none = await RunAsync("variants", "--speaker", "Ray");

        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
        JsonElement utterance = Assert.Single(json.RootElement.GetProperty("utterances").EnumerateArray());
        Assert.NotEmpty(Assert.Single(utterance.GetProperty("variants").EnumerateArray()).GetProperty("differences").EnumerateArray());
        Assert.Equal(ExitCode.Partial, none.Code);
        Assert.Contains("nothing found", none.Out, StringComparison.Ordinal);
    }

    private Task<ToolRun> RunAsync(params string[] args) => ToolRun.OfAsync(LineExtractor.Engine, [.. args, "--from", folder.Path]);
}
