using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>Questions asked of a line to tell headings and boilerplate from prose.</summary>
internal static class LineText
{
    private const string Closers = "\"”’'»)]";

    private static readonly SearchValues<char> DoubleMarks = SearchValues.Create("\"“”„«»");

    /// <summary>True when the line holds a double quotation mark.</summary>
    public static bool HasMarks(ReadOnlySpan<char> line) => line.ContainsAny(DoubleMarks);

    /// <summary>True when the line ends as a sentence does, inside or outside closing marks.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) => LastMark(line) is '.' or '!' or '?' or '…';

    /// <summary>The last character before closing quotation marks and brackets; NUL when there is none.</summary>
    public static char LastMark(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> open = line.TrimEnd(Closers);
        return open.IsEmpty ? '\0' : open[^1];
    }

    /// <summary>Number of words: runs of characters between white space.</summary>
    public static int CountWords(ReadOnlySpan<char> line)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in line)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        return words;
    }

    /// <summary>True when at least seven in ten of the longer words, and at least three, are capitalized.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int longer = 0, capitalized = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].TrimStart("\"“‘'(");
            if (word.Length > 3 && char.IsLetter(word[0]))
            {
                longer++;
                capitalized += char.IsUpper(word[0]) ? 1 : 0;
            }
        }

        return longer >= 3 && capitalized * 10 >= longer * 7;
    }

    /// <summary>True when double quotation marks enclose four words or more.</summary>
    public static bool HasQuotation(ReadOnlySpan<char> line)
    {
        int open = line.IndexOfAny("\"“„«");
        while (open >= 0)
        {
            line = line[(open + 1)..];
            int close = line.IndexOfAny("\"”»");
            if (close < 0)
            {
                return false;
            }

            if (CountWords(line[..close]) >= 4)
            {
                return true;
            }

            line = line[(close + 1)..];
            open = line.IndexOfAny("\"“„«");
        }

        return false;
    }
}
