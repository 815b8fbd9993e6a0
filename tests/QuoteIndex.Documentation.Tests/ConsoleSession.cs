using QuoteIndex.Tool;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Documentation.Tests;

/// <summary>A block that shows commands ("$ quoteindex …") and what they print, typed again.</summary>
internal static class ConsoleSession
{
    private const string Prompt = "$ quoteindex ";

    /// <summary>The block as the commands fill it now.</summary>
    public static async Task<string> RunAsync(CodeBlock block, CancellationToken cancellationToken)
    {
        var shown = new List<string>();
        foreach (string line in block.Text.Split('\n').Where(line => line.StartsWith('$')))
        {
            Assert.StartsWith(Prompt, line, StringComparison.Ordinal);
            shown.Add(line);
            using var output = new StringWriter { NewLine = "\n" };
            await QuoteIndexCommand.RunAsync(
                CommandLine.Words(line[Prompt.Length..]), new ToolConsole(output, output) { OutIsTerminal = true, AllowColor = false, TerminalWidth = 100 }, Engine.Default, cancellationToken);
            shown.AddRange(output.ToString().TrimEnd('\n').Split('\n'));
        }

        return string.Join('\n', shown);
    }
}
