namespace QuoteIndex.Reading;

/// <summary>Plain text: the file's text is the article's, and lines or blocks of lines are its paragraphs.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    public string Format => "text";

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    // Text has no mark of its own; it is what a file is that is nothing else.
    public bool Recognizes(SourceFile file) => false;

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        (string text, string encoding) = file.ReadText(options);
        return [ReadResult.Of(Read(file.Path, file.Name, text, encoding, options))];
    }

    public static Article Read(string path, string name, string text, string encoding, ReadingOptions options) =>
        ArticleAssembler.Assemble(path, name, Readable(text) with { Encoding = encoding }, options);

    /// <summary>The blocks of a plain text, and the day its header states.</summary>
    public static ReadableText Readable(string text)
    {
        (PublicationDate? header, int start) = Header.Read(text);
        TextBlock[] blocks = [.. Blocks.Find(text, start).Select(span => new TextBlock(span))];
        return new(text, blocks) { Published = header };
    }
}
