using QuoteIndex.Tool;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tests.Tool;

public class QuoteIndexCommandTests
{
    [Theory]
    [InlineData("ingest")]
    [InlineData("ask")]
    [InlineData("search")]
    [InlineData("extract")]
    [InlineData("speakers")]
    [InlineData("stats")]
    public async Task Help_OfACommand_ShowsExamples(string command)
    {
        ToolRun run = await ToolRun.OfAsync(command, "--help");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
        Assert.Contains("  quoteindex " + command, run.Out, StringComparison.Ordinal);
        Assert.Contains("--index", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheWhole_ShowsCommandsAndExitCodes()
    {
        ToolRun run = await ToolRun.OfAsync("--help");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
        Assert.Contains("extract <PATH>", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("ask")]
    [InlineData("extract")]
    [InlineData("ingest")]
    [InlineData("ask", "what", "did", "she", "say")]
    public async Task Run_WrongUsage_EndsWithTwoAndAHint(params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(ExitCode.Error, run.Code);
        Assert.Empty(run.Out);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("quoteindex: ", line, StringComparison.Ordinal));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownArgumentWithEscapes_ReportsItHarmless()
    {
        ToolRun run = await ToolRun.OfAsync("\u001b[31mx");

        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Contains("[31mx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_EndsWith130()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        int code = await QuoteIndexCommand.RunAsync(
            ["search", "--index", folder.Write("i.db", "")], new ToolConsole(output, error), new RecordingStore().Engine, stop.Token);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Equal("quoteindex: cancelled", error.ToString().Trim());
    }

    [Fact]
    public async Task Run_ReaderGone_EndsQuietly()
    {
        using var error = new StringWriter();
        await using var output = new GoneWriter();

        int code = await QuoteIndexCommand.RunAsync(
            ["--help"], new ToolConsole(output, error), Engine.Default, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, code);
        Assert.True(output.WasTried);
        Assert.Empty(error.ToString());
    }

    /// <summary>Fails as a pipe does whose reader has ended.</summary>
    private sealed class GoneWriter : StringWriter
    {
        public bool WasTried { get; private set; }

        public override void Write(char value) => Fail();

        public override void Write(string? value) => Fail();

        private void Fail()
        {
            WasTried = true;
            throw new IOException("Broken pipe", 32);
        }
    }
}
