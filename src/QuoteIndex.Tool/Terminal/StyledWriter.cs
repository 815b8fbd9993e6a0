using Spectre.Console;

namespace QuoteIndex.Tool.Terminal;

/// <summary>Writes cleaned text, in style where colour is wanted and plainly where it is not. Never reads markup.</summary>
internal sealed class StyledWriter
{
    private readonly TextWriter writer;
    private readonly IAnsiConsole? ansi;

    public StyledWriter(ToolConsole console)
    {
        writer = console.Out;
        ansi = console.UseColor ? AnsiFactory.Create(writer, WriterOutput.Unlimited, color: true) : null;
    }

    public void Write(string text, Style style)
    {
        if (ansi is null || text.Length == 0)
        {
            writer.Write(text);
        }
        else
        {
            ansi.Write(new Spectre.Console.Paragraph(text, style));
        }
    }

    public void Write(string text) => writer.Write(text);

    public void WriteLine(string text, Style style)
    {
        Write(text, style);
        writer.WriteLine();
    }

    public void WriteLine() => writer.WriteLine();
}
