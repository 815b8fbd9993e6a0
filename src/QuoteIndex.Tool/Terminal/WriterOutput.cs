using System.Text;
using Spectre.Console;

namespace QuoteIndex.Tool.Terminal;

/// <summary>A Spectre output on a writer of ours, of a width of our choice.</summary>
internal sealed class WriterOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <summary>A width no line reaches: whoever writes has wrapped the text already.</summary>
    public const int Unlimited = 1 << 28;

    public TextWriter Writer => writer;

    public bool IsTerminal => true;

    public int Width => width;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
        // The writer's encoding is UTF-8, chosen in Program.
    }
}
