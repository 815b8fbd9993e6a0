using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Shows how far an ingest has come, when a person watches.</summary>
internal static class IngestProgressBar
{
    public static Task<IngestReport> RunAsync(ToolConsole console, Func<IProgress<IngestProgress>?, Task<IngestReport>> ingest)
    {
        if (!console.ErrorIsTerminal)
        {
            return ingest(null);
        }

        IAnsiConsole ansi = AnsiFactory.Create(console.Error, console.TerminalWidth, console.AllowColor, interactive: true);
        return ansi.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => ingest(new Bar(context.AddTask("reading", autoStart: true, maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            task.IsIndeterminate = !value.FindingDone;
            task.MaxValue = Math.Max(1, value.FilesFound);
            task.Value = value.FilesDone;
        }
    }
}
