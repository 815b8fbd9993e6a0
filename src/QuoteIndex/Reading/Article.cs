using System.Buffers;

namespace QuoteIndex;

/// <summary>
/// One article as it was read: its text, and what the reader learned around it. All offsets are UTF-16 code units into
/// <see cref="Text"/>; <see cref="ToFile"/> leads back to the file. Immutable, so safe to share between threads.
/// </summary>
public sealed class Article
{
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("\"“„«‘");

    private LineIndex? lines;

    /// <summary>Creates an article from its parts; readers call this, applications use a reader.</summary>
    /// <param name="path">Where the article stands, relative to what was read, with '/' between folders.</param>
    /// <param name="text">The article's text; <see cref="Map"/> tells where it stands in its file.</param>
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

    /// <summary>
    /// Where the article stands, relative to what was read, with '/' between folders and between an archive and its entry.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// The text a reader sees: of a text file the text exactly as decoded, after a byte-order mark; of other formats the text
    /// without tags and escapes.
    /// </summary>
    public string Text { get; }

    /// <summary>Where <see cref="Text"/> stands in the file; null when it is the file's own text.</summary>
    public TextMap? Map { get; init; }

    /// <summary>The number, counted from 1, of the record in a file that holds several articles; null in other files.</summary>
    public int? Record { get; init; }

    /// <summary>Where the article was published on the web, as its file says; null when it does not.</summary>
    public string? Url { get; init; }

    /// <summary>The format the article was read from, such as "HTML".</summary>
    public string Format { get; init; } = "text";

    /// <summary>The paragraphs in order of place.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The headline, or null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>Where <see cref="Title"/> was found.</summary>
    public TitleBasis TitleBasis { get; init; }

    /// <summary>The day of publication, or null when neither text, file name nor caller states it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Who published the article, or null when the text does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Name of the encoding the bytes were decoded with, such as "utf-8" or "windows-1252".</summary>
    public string Encoding { get; init; } = "utf-16";

    /// <summary>
    /// True for a paragraph in which statements are looked for word by word: not for furniture, nor for a turn of a transcript
    /// without a quotation in it, which is its speaker's as a whole.
    /// </summary>
    internal bool IsProse(Paragraph paragraph) => paragraph.Role != ParagraphRole.Boilerplate
        && (paragraph.Turn is null || paragraph.Span.In(Text).ContainsAny(OpeningMarks));

    /// <summary>
    /// The span of the file's text, after a byte-order mark and before any other change, that <paramref name="span"/> of
    /// <see cref="Text"/> was made of.
    /// </summary>
    public TextSpan ToFile(TextSpan span) => Map?.ToFile(span) ?? span;

    /// <summary>The line of the file, counted from 1, on which the code unit at <paramref name="offset"/> of <see cref="Text"/> stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int LineOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        return Map?.LineOf(offset) ?? (lines ??= new LineIndex(Text)).LineOf(offset);
    }
}
