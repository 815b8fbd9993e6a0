using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>A text with some of it marked: by colour where there is any, between « and » where there is none.</summary>
internal static class MarkedText
{
    private const char Opening = '«', Closing = '»';

    /// <summary>Writes the text between quotation marks, wrapped and indented, and ends the line. An empty span marks a place where words are missing.</summary>
    public static void Write(StyledWriter writer, string text, IEnumerable<TextSpan> marked, int width, string indent, bool color)
    {
        (text, List<TextSpan> spans) = color ? (TerminalText.Clean(text), [.. marked]) : Bracketed(TerminalText.Clean(text), marked);
        int room = width == int.MaxValue ? width : Math.Max(10, width - indent.Length - 2);
        bool first = true;
        foreach (TextSpan line in WordWrap.Lines(text, room))
        {
            if (!first)
            {
                writer.WriteLine();
            }

            writer.Write(indent + (first ? "“" : " "));
            WriteLine(writer, text, line, spans);
            first = false;
        }

        writer.WriteLine("”", CardStyles.Plain);
    }

    /// <summary>Writes one line of a clean text, with what is marked in it by colour.</summary>
    public static void WriteLine(StyledWriter writer, string text, TextSpan line, IReadOnlyList<TextSpan> spans)
    {
        int position = line.Start;
        foreach (TextSpan span in spans)
        {
            int start = Math.Clamp(span.Start, position, line.End), end = Math.Clamp(span.End, start, line.End);
            writer.Write(text[position..start], CardStyles.Plain);
            writer.Write(text[start..end], CardStyles.Found);
            position = end;
        }

        writer.Write(text[position..line.End], CardStyles.Plain);
    }

    // Without colour the marks are characters; a place without words shows nothing, as it does in colour.
    private static (string Text, List<TextSpan> Spans) Bracketed(string text, IEnumerable<TextSpan> marked)
    {
        var bracketed = new System.Text.StringBuilder(text.Length + 16);
        int position = 0;
        foreach (TextSpan span in marked.Where(span => !span.IsEmpty && span.Start >= 0 && span.End <= text.Length))
        {
            if (span.Start < position)
            {
                continue;
            }

            bracketed.Append(text, position, span.Start - position).Append(Opening).Append(text, span.Start, span.Length).Append(Closing);
            position = span.End;
        }

        return (bracketed.Append(text, position, text.Length - position).ToString(), []);
    }
}
