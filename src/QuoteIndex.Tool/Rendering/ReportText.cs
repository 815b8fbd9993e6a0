using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What an ingest did, in one sentence.</summary>
internal static class ReportText
{
    public static void Write(ToolConsole console, string index, IngestReport report) =>
        console.Out.WriteLine(TerminalText.Clean(string.Create(
            CultureInfo.InvariantCulture,
            $"{index}: {report.Added:N0} added, {report.Replaced:N0} replaced, {report.Unchanged:N0} unchanged, {report.Removed:N0} removed; "
            + $"{report.Statements:N0} statements taken in; {report.Problems.Count:N0} problems; {report.Elapsed.TotalSeconds:0.0} s")));
}
