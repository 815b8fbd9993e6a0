namespace QuoteIndex;

/// <summary>Turns the bytes or the text of a file into an <see cref="Article"/>. Safe for use by several threads at once.</summary>
public static class ArticleReader
{
    /// <summary>Reads an article from a file's bytes.</summary>
    /// <exception cref="QuoteIndexException">The bytes are not a readable article; the message names the path and what to do.</exception>
    public static Article Read(string path, ReadOnlySpan<byte> bytes, ReadingOptions? options = null) =>
        throw new NotImplementedException(path + bytes.Length + options);

    /// <summary>Reads an article from text already decoded.</summary>
    public static Article Parse(string path, string text, ReadingOptions? options = null) =>
        throw new NotImplementedException(path + text + options);
}
