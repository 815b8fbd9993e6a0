namespace QuoteIndex.Reading;

/// <summary>Web pages: HTML as it is written, XHTML and AMP.</summary>
internal sealed class HtmlReader : IArticleReader
{
    public const string Name = "HTML";

    public string Format => Name;

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".shtml"];

    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return HtmlSignature.Matches(file.Start);
    }

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        (string text, string encoding) = file.ReadText(options, HtmlSignature.DeclaredEncoding(file.Start));
        return [ReadResult.Of(ArticleAssembler.Assemble(file.Path, file.Name, HtmlArticle.Read(text, encoding), options))];
    }
}
