using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using QuoteIndex.Tool.Commands;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool;

/// <summary>The whole command: parses the arguments, runs what they ask for, and turns every error into a message and a code.</summary>
internal static class QuoteIndexCommand
{
    /// <summary>Runs the command and returns its <see cref="ExitCode"/>; throws nothing a user could cause.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, ToolConsole console, Engine engine, CancellationToken cancellationToken = default)
    {
        try
        {
            Command root = Create(new ToolContext(console, engine));

            // "@name" is text like any other, not the name of a file with more arguments.
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                return ReportUsage(parsed, console);
            }

            int code = await parsed.InvokeAsync(Configuration(console), cancellationToken).ConfigureAwait(false);
            // Not to be stopped: a command that ended in order, as a server does at a signal, has something to say.
            await console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.Report("cancelled");
            return ExitCode.Cancelled;
        }
        catch (IOException e) when (BrokenPipe.IsCauseOf(e))
        {
            return ExitCode.Success;
        }
        catch (Exception e) when (e is ToolException or QuoteIndexException or IOException or UnauthorizedAccessException)
        {
            console.Report(e.Message);
            return ExitCode.Error;
        }
    }

    internal static Command Create(ToolContext context)
    {
        var root = new Command("quoteindex", "Finds who said what in news articles, keeps it in an index, and answers questions about it.")
        {
            context.Options.Index,
            context.Options.Json,
            context.Options.Knowledge.Date,
            context.Options.Knowledge.DateFrom,
            new VersionOption(),
            new HelpOption { Action = new HelpWithExamples(context.Console) },
            new IngestCommand(context),
            new AskCommand(context),
            new SearchCommand(context),
            new VerifyCommand(context),
            new VariantsCommand(context),
            new TimelineCommand(context),
            new ExtractCommand(context),
            new InspectCommand(context),
            new SpeakersCommand(context),
            new CorrectCommand(context),
            new CorrectionsCommand(context),
            new StatsCommand(context),
            new McpCommand(context),
        };
        return root;
    }

    private static InvocationConfiguration Configuration(ToolConsole console) => new()
    {
        Output = console.Out,
        Error = console.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static int ReportUsage(ParseResult parsed, ToolConsole console)
    {
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            console.Report(message);
        }

        var command = parsed.CommandResult.Command as ToolCommand;
        if (command?.UsageHint is { } hint)
        {
            console.Report(hint);
        }

        string name = command is null ? "quoteindex" : "quoteindex " + command.Name;
        console.Report($"'{name} --help' shows the usage and examples");
        return ExitCode.Error;
    }
}
