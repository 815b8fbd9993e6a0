using Spectre.Console.Rendering;

namespace QuoteIndex.Tool.Terminal;

/// <summary>Breaks text into lines at white space, measured in terminal cells.</summary>
internal static class WordWrap
{
    /// <summary>The lines of <paramref name="text"/>, none wider than <paramref name="width"/> unless one word is.</summary>
    public static IEnumerable<TextSpan> Lines(string text, int width)
    {
        int lineStart = 0, lineEnd = 0, lineCells = 0, position = 0;
        while (NextWord(text, position) is { IsEmpty: false } word)
        {
            int cells = Cells(text[word.Start..word.End]);
            int gap = lineEnd > lineStart ? word.Start - lineEnd : 0;
            if (lineEnd > lineStart && lineCells + (long)gap + cells > width)
            {
                yield return new TextSpan(lineStart, lineEnd);
                lineEnd = lineStart = word.Start;
                lineCells = gap = 0;
            }
            else if (lineEnd == lineStart)
            {
                lineStart = word.Start;
            }

            lineCells += gap + cells;
            lineEnd = position = word.End;
        }

        if (lineEnd > lineStart)
        {
            yield return new TextSpan(lineStart, lineEnd);
        }
    }

    private static TextSpan NextWord(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        int end = text.IndexOf(' ', position);
        return new TextSpan(position, end < 0 ? text.Length : end);
    }

    private static int Cells(string word) => new Segment(word).CellCount();
}
