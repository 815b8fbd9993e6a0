using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>The formats QuoteIndex reads. Safe for use by several threads at once.</summary>
public static class ArticleReaders
{
    private static readonly PlainTextReader PlainText = new();

    /// <summary>
    /// A reader for each format, plain text last: the default of <see cref="ReadingOptions.Readers"/>, to put an
    /// application's own readers in front of.
    /// </summary>
    public static IReadOnlyList<IArticleReader> Default { get; } =
    [
        new GzipReader(), new ZipReader(), new TarArchiveReader(),
        new JsonLinesReader(), JsonDocumentReader.Instance, new CsvArticleReader(),
        new HtmlReader(), new MarkdownReader(), PlainText,
    ];

    /// <summary>
    /// The reader for a file: the first that knows its content, else the first that knows its name's ending, else plain text.
    /// </summary>
    public static IArticleReader For(SourceFile file, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        string extension = file.Extension;
        return options.Readers.FirstOrDefault(reader => reader.Recognizes(file))
            ?? options.Readers.FirstOrDefault(reader => reader.Extensions.Contains(extension))
            ?? PlainText;
    }
}
