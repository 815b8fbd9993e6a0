using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>Turns the bytes or the text of a file into an <see cref="Article"/>. Safe for use by several threads at once.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads an article from a file's bytes: by their byte-order mark, else as UTF-8 where they are valid UTF-8, else as
    /// Windows-1252; <see cref="Article.Encoding"/> says which.
    /// </summary>
    /// <param name="path">The path the article shall have; an ISO date in the file's name may date it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <exception cref="QuoteIndexException">
    /// The bytes are empty, too many, or not text; the message names the path and what to do.
    /// </exception>
    public static Article Read(string path, ReadOnlySpan<byte> bytes, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReadingOptions.Default;
        if (bytes.Length > options.MaximumBytes)
        {
            throw ArticleFile.TooLarge(path, bytes.Length, options);
        }

        (string text, string encoding) = TextDecoder.Decode(path, bytes);
        return string.IsNullOrWhiteSpace(text)
            ? throw new QuoteIndexException($"'{path}' is empty. Put the article's text into it, or leave it out.")
            : Build(path, text, encoding, options);
    }

    /// <summary>Reads an article from text already decoded. Text without a word gives an article without paragraphs.</summary>
    /// <param name="path">The path the article shall have; an ISO date in the file's name may date it.</param>
    /// <param name="text">The text, which the article keeps unchanged.</param>
    /// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
    public static Article Parse(string path, string text, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return Build(path, text, "utf-16", options ?? ReadingOptions.Default);
    }

    private static Article Build(string path, string text, string encoding, ReadingOptions options)
    {
        (PublicationDate? header, int start) = Header.Read(text);
        Layout layout = Layout.Read(text, Blocks.Find(text, start));
        return new Article(path, text, layout.Paragraphs)
        {
            Title = layout.Title,
            Publisher = layout.Publisher,
            Published = header ?? layout.Published ?? Outside(path, options),
            Encoding = encoding,
        };
    }

    private static PublicationDate? Outside(string path, ReadingOptions options) =>
        FileNameDate.Read(path) is { } named ? new(named, DateBasis.FileName)
        : options.Date is { } given ? new(given, DateBasis.Caller)
        : null;
}
