namespace QuoteIndex.Tool.Terminal;

/// <summary>What a command may say, and to whom: results to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class ToolConsole(TextWriter output, TextWriter error)
{
    private const int WidestLine = 100;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>True when a person reads <see cref="Out"/>; a pipe gets no wrapping, no colour and tabs for tables.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>True when a person reads <see cref="Error"/>, so that a progress bar makes sense.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>False when the user does not want colour (NO_COLOR) or the terminal knows none.</summary>
    public bool AllowColor { get; init; }

    public int TerminalWidth { get; init; } = 80;

    public bool UseColor => OutIsTerminal && AllowColor;

    /// <summary>Cells a line of text may fill: comfortable to read on a terminal, unlimited in a pipe.</summary>
    public int TextWidth => OutIsTerminal ? Math.Clamp(TerminalWidth - 1, 20, WidestLine) : int.MaxValue;

    /// <summary>Reports a problem the way Unix commands do.</summary>
    public void Report(string message) => Error.WriteLine("quoteindex: " + TerminalText.Clean(message));

    /// <summary>Reports a problem of one file.</summary>
    public void Report(string file, string message) => Report(file.Length == 0 ? message : $"{file}: {message}");
}
