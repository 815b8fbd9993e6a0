using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>Turns the bytes or the text of files into articles. Safe for use by several threads at once.</summary>
public static class ArticleReader
{
    /// <summary>The articles of a file of any format, read as they are asked for; see <see cref="IArticleReader.Read"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <exception cref="QuoteIndexException">Nothing of it can be read; the message names the file and what to do.</exception>
    public static IEnumerable<ReadResult> ReadAll(SourceFile file, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        options = (options ?? ReadingOptions.Default).For(file.Path);
        return ForeignReader.ReadAny(file, options);
    }

    /// <summary>
    /// Reads a file that holds one article. Text is decoded by its byte-order mark, else as UTF-8 where it is valid UTF-8, else
    /// as Windows-1252; <see cref="Article.Encoding"/> says which.
    /// </summary>
    /// <param name="path">The path the article shall have; its ending may tell the format, and an ISO date in it the day.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <exception cref="QuoteIndexException">
    /// The bytes are empty, too many, not text, or hold several articles; the message names the path and what to do.
    /// </exception>
    public static Article Read(string path, ReadOnlySpan<byte> bytes, ReadingOptions? options = null)
    {
        Article? article = null;
        foreach (ReadResult result in ReadAll(new SourceFile(path, bytes.ToArray()), options))
        {
            if (article is not null)
            {
                throw new QuoteIndexException($"'{path}' holds several articles. Read it with {nameof(ArticleReader)}.{nameof(ReadAll)}.");
            }

            article = result.Article ?? throw new QuoteIndexException(result.Problem!);
        }

        return article ?? throw new QuoteIndexException($"'{path}' holds no article. Check that it is the file you mean.");
    }

    /// <summary>Reads plain text already decoded. Text without a word gives an article without paragraphs.</summary>
    /// <param name="path">The path the article shall have; an ISO date in the file's name may date it.</param>
    /// <param name="text">The text, which the article keeps unchanged.</param>
    /// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
    public static Article Parse(string path, string text, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return PlainTextReader.Read(path, path, text, "utf-16", (options ?? ReadingOptions.Default).For(path));
    }
}
