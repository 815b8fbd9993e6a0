using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>A table: ruled and wrapped on a terminal, columns apart by tabs and without headings in a pipe.</summary>
internal sealed class DataTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string?[] cells) => rows.Add([.. cells.Select(cell => TerminalText.Clean(cell ?? ""))]);

    public void Write(ToolConsole console)
    {
        if (console.OutIsTerminal)
        {
            WriteRuled(console);
            return;
        }

        foreach (string[] row in rows)
        {
            console.Out.WriteLine(string.Join('\t', row));
        }
    }

    private void WriteRuled(ToolConsole console)
    {
        var table = new Table().Border(TableBorder.Horizontal);
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, CardStyles.Speaker)));
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiFactory.Create(console.Out, console.TerminalWidth, console.UseColor).Write(table);
    }
}
