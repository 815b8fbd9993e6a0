using System.Runtime.InteropServices;
using System.Text;
using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>
/// Puts the text of an article together from pieces of its file and remembers where each came from. Pieces are added in the
/// order of the text. Not safe for use by several threads at once.
/// </summary>
public sealed class MappedText
{
    private readonly StringBuilder text = new();
    private readonly List<TextPiece> pieces = [];

    /// <summary>How much text there is so far, in UTF-16 code units.</summary>
    public int Length => text.Length;

    /// <summary>The code unit at <paramref name="index"/> of the text so far.</summary>
    public char this[int index] => text[index];

    /// <summary>Adds text that stands in the file as it is.</summary>
    /// <param name="words">The text.</param>
    /// <param name="fileStart">Where it starts in the file's text.</param>
    public void Copy(ReadOnlySpan<char> words, int fileStart)
    {
        if (words.IsEmpty)
        {
            return;
        }

        if (pieces is [.., { IsVerbatim: true } last] && last.FileEnd == fileStart)
        {
            pieces[^1] = last with { FileEnd = fileStart + words.Length };
        }
        else
        {
            pieces.Add(new(text.Length, fileStart, fileStart + words.Length, true));
        }

        text.Append(words);
    }

    /// <summary>
    /// Adds text that other characters of the file stand for, such as a character reference; as a whole, so that no span ends
    /// within it. Nothing of the file stands for a break that was put in: then both ends are equal.
    /// </summary>
    /// <param name="words">The text.</param>
    /// <param name="fileStart">Where what stands for it starts in the file's text.</param>
    /// <param name="fileEnd">Where that ends.</param>
    public void Replace(ReadOnlySpan<char> words, int fileStart, int fileEnd)
    {
        if (!words.IsEmpty)
        {
            pieces.Add(new(text.Length, fileStart, fileEnd, false));
            text.Append(words);
        }
    }

    /// <summary>Adds a break for which nothing stands in the file, after what was added last.</summary>
    /// <param name="words">The break, such as a line feed.</param>
    public void Break(ReadOnlySpan<char> words)
    {
        int end = pieces is [.., var last] ? last.FileEnd : 0;
        Replace(words, end, end);
    }

    /// <summary>Takes away what was added last, down to the given length of text.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, text.Length);
        while (pieces is [.., var last] && last.Start >= length)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        if (pieces is [.., { IsVerbatim: true } cut] && length < text.Length)
        {
            pieces[^1] = cut with { FileEnd = Math.Min(cut.FileEnd, cut.FileStart + (length - cut.Start)) };
        }

        text.Length = length;
    }

    /// <summary>The text put together.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Where the text put together stands in its file.</summary>
    /// <param name="lines">The lines of the file's text.</param>
    public TextMap ToMap(LineIndex lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new(CollectionsMarshal.AsSpan(pieces).ToArray(), lines);
    }
}
