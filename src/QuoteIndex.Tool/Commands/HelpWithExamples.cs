using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Commands;

/// <summary>The usual help, followed by examples and, for the command as a whole, the exit codes.</summary>
internal sealed class HelpWithExamples(ToolConsole console) : SynchronousCommandLineAction
{
    private static readonly string[] FirstSteps =
    [
        "quoteindex ask \"what did Zuckerberg say about capex\" --from seeds",
        "quoteindex ingest articles/",
        "quoteindex search --company Meta --about capex --order newest",
    ];

    /// <summary>Help is never an error.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = console.OutIsTerminal ? console.TerminalWidth : 100 }.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            WriteExamples(command.Examples);
        }
        else
        {
            WriteExamples(FirstSteps);
            WriteExitCodes();
        }

        return ExitCode.Success;
    }

    private void WriteExamples(IEnumerable<string> examples)
    {
        console.Out.WriteLine("Examples:");
        foreach (string example in examples)
        {
            console.Out.WriteLine("  " + example);
        }

        console.Out.WriteLine();
    }

    private void WriteExitCodes()
    {
        console.Out.WriteLine("Exit codes:");
        console.Out.WriteLine($"  {ExitCode.Success}    done, and something was found");
        console.Out.WriteLine($"  {ExitCode.Partial}    nothing was found, or some files could not be read (all others were)");
        console.Out.WriteLine($"  {ExitCode.Error}    the command line is wrong, or nothing could be done");
        console.Out.WriteLine($"  {ExitCode.Cancelled}  stopped by Ctrl-C");
        console.Out.WriteLine();
    }
}
