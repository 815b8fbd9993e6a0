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

    /// <summary>
    /// This map led on through another: of a text that was made of a text that was made of the file, as the text of a web page
    /// in a field of a record.
    /// </summary>
    /// <param name="outer">Where the text that this map leads to stands in the file.</param>
    internal TextMap Over(TextMap outer)
    {
        var through = new List<TextPiece>(pieces.Length);
        foreach (TextPiece piece in pieces)
        {
            if (!piece.IsVerbatim)
            {
                // A break that was put in stays between what stands around it.
                TextSpan made = piece.FileStart == piece.FileEnd && piece.FileStart > 0
                    ? outer.ToFile(new(piece.FileStart - 1, piece.FileStart))
                    : outer.ToFile(new(piece.FileStart, piece.FileEnd));
                int start = piece.FileStart == piece.FileEnd ? made.End : made.Start;
                through.Add(new(piece.Start, start, made.End, false));
                continue;
            }

            for (int from = piece.FileStart, index = outer.IndexOf(from); from < piece.FileEnd; index++)
            {
                int end = index + 1 < outer.pieces.Length ? Math.Min(outer.pieces[index + 1].Start, piece.FileEnd) : piece.FileEnd;
                TextSpan made = outer.ToFile(new(from, end));
                through.Add(new(piece.Start + (from - piece.FileStart), made.Start, made.End, outer.pieces[index].IsVerbatim));
                from = end;
            }
        }

        return new([.. through], outer.lines);
    }

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
