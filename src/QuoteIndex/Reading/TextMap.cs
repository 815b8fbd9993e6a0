using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>
/// Tells where the text of an article stands in its file, when it is not the file's text itself: a web page's text without its
/// tags, a field of a record without its escapes. Made by <see cref="MappedText"/>. Immutable, so safe to share between threads.
/// </summary>
public sealed class TextMap
{
    private readonly TextPiece[] pieces;
    private readonly LineIndex lines;

    internal TextMap(TextPiece[] pieces, LineIndex lines)
    {
        this.pieces = pieces;
        this.lines = lines;
    }

    /// <summary>The span of the file's text that <paramref name="span"/> of the article's text was made of.</summary>
    /// <remarks>A character that stands for several of the file, such as a character reference, is never cut.</remarks>
    /// <param name="span">UTF-16 code units of the article's text, not beyond its end.</param>
    /// <returns>UTF-16 code units of the file's text as decoded.</returns>
    public TextSpan ToFile(TextSpan span)
    {
        if (pieces.Length == 0)
        {
            return default;
        }

        TextPiece first = pieces[IndexOf(span.Start)];
        int start = first.IsVerbatim ? first.FileStart + (span.Start - first.Start) : first.FileStart;
        if (span.IsEmpty)
        {
            return new(start, start);
        }

        TextPiece last = pieces[IndexOf(span.End - 1)];
        int end = last.IsVerbatim ? last.FileStart + (span.End - last.Start) : last.FileEnd;
        return new(start, Math.Max(start, end));
    }

    /// <summary>The line of the file, counted from 1, on which the code unit at <paramref name="offset"/> of the article's text stands.</summary>
    public int LineOf(int offset) => lines.LineOf(ToFile(new(offset, offset)).Start);

    // The last piece that begins at or before the offset.
    private int IndexOf(int offset)
    {
        int low = 0, high = pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (pieces[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
