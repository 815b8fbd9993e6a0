using QuoteIndex.Tool;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tests.Tool;

/// <summary>One run of the command in process, with everything it printed.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static Task<ToolRun> OfAsync(params string[] args) => OfAsync(Engine.Default, args);

    public static Task<ToolRun> OfAsync(Engine engine, params string[] args) =>
        OfAsync((output, error) => new ToolConsole(output, error), engine, args);

    public static Task<ToolRun> OnTerminalAsync(Engine engine, bool color, params string[] args) => OfAsync(
        (output, error) => new ToolConsole(output, error)
        {
            OutIsTerminal = true,
            ErrorIsTerminal = true,
            AllowColor = color,
            TerminalWidth = 80,
        },
        engine,
        args);

    private static async Task<ToolRun> OfAsync(Func<TextWriter, TextWriter, ToolConsole> console, Engine engine, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = await QuoteIndexCommand.RunAsync(args, console(output, error), engine, TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
