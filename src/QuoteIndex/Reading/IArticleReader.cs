namespace QuoteIndex;

/// <summary>
/// Reads one format of file. Applications replace a format or add one through <see cref="ReadingOptions.Readers"/>.
/// Implementations are safe for use by several threads at once.
/// </summary>
public interface IArticleReader
{
    /// <summary>The format's name as people know it, such as "HTML"; shown by <c>quoteindex inspect</c>.</summary>
    string Format { get; }

    /// <summary>File name endings, in lower case with their full stop, by which the format is known, such as ".html".</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// True when the content itself shows the format, as the file's first bytes tell; its name is looked at only when
    /// no reader knows the content.
    /// </summary>
    bool Recognizes(SourceFile file);

    /// <summary>
    /// The articles of the file, read as they are asked for, in order of place. What is wrong with one of several
    /// articles is a result of its own, and the rest is read.
    /// </summary>
    /// <exception cref="QuoteIndexException">Nothing of the file can be read; the message names it and what to do.</exception>
    IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options);
}
