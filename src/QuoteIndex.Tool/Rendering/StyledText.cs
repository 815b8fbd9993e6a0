using System.Text;
using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>A line of text in several styles, cleaned, to be wrapped as a whole.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder text = new();
    private readonly List<(int End, Style Style)> pieces = [];

    public StyledText Add(string piece, Style style)
    {
        text.Append(TerminalText.Clean(piece));
        pieces.Add((text.Length, style));
        return this;
    }

    /// <summary>Adds text with the words found in it marked.</summary>
    public StyledText Add(string piece, Style style, IEnumerable<TextSpan> found)
    {
        int position = 0;
        foreach (TextSpan span in found.OrderBy(span => span.Start))
        {
            int start = Math.Clamp(span.Start, position, piece.Length), end = Math.Clamp(span.End, start, piece.Length);
            Add(piece[position..start], style).Add(piece[start..end], CardStyles.Found);
            position = end;
        }

        return Add(piece[position..], style);
    }

    /// <summary>
    /// Writes the text in lines of a width, the first behind <paramref name="first"/>, all others behind <paramref name="indent"/>; what is longer
    /// than so many lines ends with "…".
    /// </summary>
    public void Write(StyledWriter writer, int width, string first, string indent, int mostLines = int.MaxValue)
    {
        string whole = text.ToString();
        int room = width == int.MaxValue ? width : Math.Max(10, width - Math.Max(first.Length, indent.Length) - 1);
        TextSpan[] lines = [.. WordWrap.Lines(whole, room).Take(mostLines)];
        for (int i = 0; i < lines.Length; i++)
        {
            bool cut = i + 1 == lines.Length && whole.AsSpan(lines[i].End).ContainsAnyExcept(' ');
            writer.Write(i == 0 ? first : indent);
            WriteLine(writer, whole, lines[i]);
            writer.Write(cut ? "…" : "");
            writer.WriteLine();
        }
    }

    private void WriteLine(StyledWriter writer, string whole, TextSpan line)
    {
        int position = line.Start;
        foreach ((int end, Style style) in pieces)
        {
            int to = Math.Min(end, line.End);
            if (to > position)
            {
                writer.Write(whole[position..to], style);
                position = to;
            }
        }
    }
}
