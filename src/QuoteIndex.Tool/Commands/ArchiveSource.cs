using System.CommandLine;
using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Commands;

/// <summary>The archive a command reads: the kept index, or one in memory made of the files after <c>--from</c>.</summary>
internal static class ArchiveSource
{
    /// <summary>Adds the options that choose the archive.</summary>
    public static void AddTo(Command command, SharedOptions options)
    {
        command.Add(options.From);
        options.Knowledge.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(options.From) is not null && result.GetResult(options.Index) is { Implicit: false })
            {
                result.AddError("--from works without an index: give either --from or --index.");
            }

            if (result.GetResult(options.From) is null && (result.GetResult(options.Knowledge.People) ?? result.GetResult(options.Knowledge.Companies)) is not null)
            {
                result.AddError("--people and --companies count when files are read: give them to 'quoteindex ingest', or with --from.");
            }
        });
    }

    /// <summary>Opens the archive that <paramref name="parsed"/> asks for, runs <paramref name="use"/>, and combines the codes of both.</summary>
    public static async Task<int> UseAsync(
        ToolContext context, ParseResult parsed, Func<QuoteArchive, Task<int>> use, CancellationToken cancellationToken)
    {
        string[] from = parsed.GetValue(context.Options.From) ?? [];
        if (from.Length == 0)
        {
            return await UseIndexAsync(context, parsed, use, cancellationToken).ConfigureAwait(false);
        }

        await using QuoteArchive archive = await context.Engine.OpenInMemoryAsync(cancellationToken).ConfigureAwait(false);
        var options = new IngestOptions
        {
            Reading = context.Options.Knowledge.Reading(parsed),
            Extraction = await context.Options.Knowledge.ExtractionAsync(parsed, cancellationToken).ConfigureAwait(false),
        };
        IngestReport report = await IngestProgressBar.IngestAsync(context.Console, archive, from, options, cancellationToken).ConfigureAwait(false);
        int code = ReportProblems(context.Console, report);
        return code == ExitCode.Error ? code : Math.Max(code, await use(archive).ConfigureAwait(false));
    }

    /// <summary>Opens the kept index and runs <paramref name="use"/>, for commands that make no sense without one.</summary>
    public static async Task<int> UseIndexAsync(
        ToolContext context, ParseResult parsed, Func<QuoteArchive, Task<int>> use, CancellationToken cancellationToken)
    {
        await using QuoteArchive archive = await OpenIndexAsync(context, parsed, cancellationToken).ConfigureAwait(false);
        return await use(archive).ConfigureAwait(false);
    }

    /// <summary>Tells about every file that was not taken in, and what that means for the exit code.</summary>
    public static int ReportProblems(ToolConsole console, IngestReport report)
    {
        foreach (IngestProblem problem in report.Problems)
        {
            console.Report(problem.Path, problem.Message);
        }

        if (report.OrphanedCorrections.Count > 0)
        {
            string which = report.OrphanedCorrections.Count == 1 ? "1 correction does" : $"{report.OrphanedCorrections.Count} corrections do";
            console.Report($"{which} not apply any more: the files say something else there now; 'quoteindex corrections' lists them");
        }

        return report.Problems.Count == 0 ? ExitCode.Success
            : report.Read + report.Unchanged > 0 ? ExitCode.Partial
            : ExitCode.Error;
    }

    private static Task<QuoteArchive> OpenIndexAsync(ToolContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetValue(context.Options.Index)!;
        return File.Exists(path)
            ? context.Engine.OpenAsync(path, cancellationToken)
            : throw new ToolException(
                $"there is no index at '{path}': make one with 'quoteindex ingest PATH' (and --index for another place), or use --from PATH to work on files at once");
    }
}
