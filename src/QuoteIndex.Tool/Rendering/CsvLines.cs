using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>
/// Rows of CSV as RFC 4180 has them. Cells come from articles, which anybody may have written, and spreadsheets run a cell that begins
/// with = + - @ as a formula, in quotation marks or not: such a cell gets an apostrophe in front, as spreadsheets mark text. Line ends and
/// control characters are replaced as everywhere in the tool, so that a row is a line and a terminal shows nothing but text.
/// </summary>
internal sealed class CsvLines(TextWriter output)
{
    public void Write(params ReadOnlySpan<string?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            output.Write(i == 0 ? "" : ",");
            output.Write(Quoted(Harmless(TerminalText.Clean(cells[i] ?? ""))));
        }

        output.Write("\r\n");
    }

    // The wide forms too, which some spreadsheets take for the same; white space before them is passed over by some.
    private static string Harmless(string cell) =>
        cell.AsSpan().TrimStart() is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), ..] ? "'" + cell : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") || cell is [' ', ..] or [.., ' ']
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
}
