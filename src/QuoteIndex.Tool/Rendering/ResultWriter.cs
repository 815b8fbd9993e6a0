using System.Globalization;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Prints what was found as cards or as JSON.</summary>
internal static class ResultWriter
{
    /// <summary>Prints the result and returns the exit code it means.</summary>
    public static int Write(ToolConsole console, SearchResult result, bool json)
    {
        if (json)
        {
            JsonOutput.Write(console, writer => SearchResultJson.Write(writer, result));
        }
        else
        {
            WriteCards(console, result);
        }

        return result.Page.Total > 0 ? ExitCode.Success : ExitCode.Partial;
    }

    private static void WriteCards(ToolConsole console, SearchResult result)
    {
        var writer = new StyledWriter(console);
        writer.WriteLine(TerminalText.Clean(result.Interpretation) + ": " + Count(result.Page), CardStyles.Aside);
        if (result.Unused.Count > 0)
        {
            writer.WriteLine("not used: " + TerminalText.Clean(string.Join(" ", result.Unused)), CardStyles.Aside);
        }

        foreach (string note in result.Notes)
        {
            writer.WriteLine(TerminalText.Clean(note), CardStyles.Aside);
        }

        foreach (QuoteHit hit in result.Page.Hits)
        {
            writer.WriteLine();
            QuoteCard.Write(writer, hit, console.TextWidth);
        }
    }

    private static string Count(QuotePage page) => page.Total switch
    {
        0 => "nothing found",
        _ when page.Hits.Count == page.Total => Number(page.Total) + " found",
        _ when page.Hits.Count == 0 => Number(page.Total) + " found, none shown",
        _ => $"{Number(page.Total)} found, {Number(page.Query.Offset + 1L)} to {Number(page.Query.Offset + (long)page.Hits.Count)} shown",
    };

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
