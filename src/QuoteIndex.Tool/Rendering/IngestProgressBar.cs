using System.Globalization;
using QuoteIndex.Reading;
using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Takes files into an archive and shows how far it has come, when a person watches.</summary>
internal static class IngestProgressBar
{
    public static async Task<IngestReport> IngestAsync(
        ToolConsole console, QuoteArchive archive, IReadOnlyList<string> paths, IngestOptions options, CancellationToken cancellationToken)
    {
        if (!console.ErrorIsTerminal)
        {
            return await archive.IngestAsync(paths, options, null, cancellationToken).ConfigureAwait(false);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAnsiConsole ansi = AnsiFactory.Create(console.Error, console.TerminalWidth, console.AllowColor, interactive: true);
        IngestReport report = await ansi.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = new Bar(context.AddTask("reading"));
                bar.Count(paths, options.Reading, ended.Token);
                return archive.IngestAsync(paths, options, bar, cancellationToken);
            })
            .ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        return report;
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        /// <summary>Counts the files beside the ingest, which finds them only as it goes: only then is there a share to show.</summary>
        public void Count(IReadOnlyList<string> paths, ReadingOptions reading, CancellationToken cancellationToken)
        {
            task.IsIndeterminate = true;
            _ = Task.Run(
                () =>
                {
                    int files = paths.Sum(path => FileFinder.Find(path, reading, cancellationToken).Count());
                    task.MaxValue = Math.Max(1, files);
                    task.IsIndeterminate = false;
                },
                cancellationToken);
        }

        public void Report(IngestProgress value)
        {
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.FilesDone:N0} files, {value.Statements:N0} statements");
            if (!task.IsIndeterminate)
            {
                task.Value = value.FilesDone;
            }
        }
    }
}
