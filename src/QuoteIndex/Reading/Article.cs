namespace QuoteIndex;

/// <summary>
/// One article as it was read: the text exactly as decoded, and what the reader learned around it.
/// All offsets are UTF-16 code units into <see cref="Text"/>. Immutable, so safe to share between threads.
/// </summary>
public sealed class Article
{
    private int[]? lineStarts;

    /// <summary>Creates an article from its parts; readers call this, applications use a reader.</summary>
    /// <param name="path">Where the article stands, relative to what was read, with '/' between folders.</param>
    /// <param name="text">The text exactly as decoded, after a byte-order mark.</param>
    /// <param name="paragraphs">The paragraphs in order of place, not overlapping.</param>
    public Article(string path, string text, IReadOnlyList<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        Path = path;
        Text = text;
        Paragraphs = paragraphs;
    }

    /// <summary>Where the article stands, relative to what was read, with '/' between folders.</summary>
    public string Path { get; }

    /// <summary>The text exactly as decoded, after a byte-order mark and before any other change.</summary>
    public string Text { get; }

    /// <summary>The paragraphs in order of place.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The headline, or null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, or null when neither text, file name nor caller states it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Who published the article, or null when the text does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Name of the encoding the bytes were decoded with, such as "utf-8" or "windows-1252".</summary>
    public string Encoding { get; init; } = "utf-16";

    /// <summary>The line, counted from 1, on which the code unit at <paramref name="offset"/> stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int LineOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        int[] starts = lineStarts ??= FindLineStarts(Text);
        int index = Array.BinarySearch(starts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    // A line ends with CR LF, LF or CR, as editors count them.
    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
