namespace QuoteIndex;

/// <summary>Where the lines of a file's text begin. Immutable, so safe to share between threads.</summary>
public sealed class LineIndex
{
    private readonly int firstLine;
    private readonly List<int> starts = [0];

    /// <summary>The lines of a text. A line ends with CR LF, LF or CR, as editors count them.</summary>
    /// <param name="text">The file's text, or the part of it that begins with <paramref name="firstLine"/>.</param>
    /// <param name="firstLine">Number of the first line. 1 unless the text is a part.</param>
    /// <param name="offset">Where the text begins in the file's text, in UTF-16 code units.</param>
    public LineIndex(ReadOnlySpan<char> text, int firstLine = 1, int offset = 0)
    {
        this.firstLine = firstLine;
        starts[0] = offset;
        for (int from = 0; ;)
        {
            int end = text[from..].IndexOfAny('\n', '\r');
            if (end < 0)
            {
                return;
            }

            from += end + 1;
            if (text[from - 1] == '\r' && from < text.Length && text[from] == '\n')
            {
                from++;
            }

            starts.Add(offset + from);
        }
    }

    /// <summary>The line, counted from 1, on which the code unit at <paramref name="offset"/> of the file's text stands.</summary>
    public int LineOf(int offset)
    {
        int index = starts.BinarySearch(offset);
        return firstLine + (index >= 0 ? index : Math.Max(0, ~index - 1));
    }
}
