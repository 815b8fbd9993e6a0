namespace QuoteIndex.Reading;

/// <summary>Markdown: front matter, and the text without its marks.</summary>
internal sealed class MarkdownReader : IArticleReader
{
    private static readonly string[] TitleFields = ["title", "headline"];
    private static readonly string[] DateFields = ["date", "published", "published_at", "publishDate", "pubdate", "date_published", "datePublished"];
    private static readonly string[] PublisherFields = ["publisher", "publication", "source", "site", "site_name", "outlet"];
    private static readonly string[] AddressFields = ["url", "canonical_url", "canonical", "link", "permalink"];

    public string Format => "Markdown";

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mdown"];

    // Only front matter shows Markdown for certain: stars and hashes stand in plain text, too.
    public bool Recognizes(SourceFile file) =>
        (file.Start.StartsWith("---", StringComparison.Ordinal) || file.Start.StartsWith("+++", StringComparison.Ordinal))
        && FrontMatter.Read(file.Start).Fields.Count > 0;

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        (string text, string encoding) = file.ReadText(options);
        FrontMatter matter = FrontMatter.Read(text);
        BlockWriter? written = MarkdownText.Write(text, matter.End);
        if (written is null)
        {
            // Lists in lists beyond any person's: the words are there all the same.
            return [ReadResult.Of(PlainTextReader.Read(file.Path, file.Name, text, encoding, options))];
        }

        TextSpan? title = Field(TitleFields);
        var readable = new ReadableText(written.Text.ToString(), written.Blocks)
        {
            Map = written.Text.ToMap(new LineIndex(text)),
            Format = Format,
            Encoding = encoding,
            Title = title?.In(text).ToString(),
            TitleBasis = title is null ? TitleBasis.None : TitleBasis.Field,
            Published = Field(DateFields) is { } day && Day(day.In(text)) is { } date ? new(date, DateBasis.Field) : null,
            Publisher = Field(PublisherFields)?.In(text).ToString(),
            Url = Field(AddressFields)?.In(text).ToString(),
        };
        return [ReadResult.Of(ArticleAssembler.Assemble(file.Path, file.Name, readable, options))];

        TextSpan? Field(string[] names)
        {
            foreach (string name in names)
            {
                if (matter.Fields.TryGetValue(name, out TextSpan value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static DateOnly? Day(ReadOnlySpan<char> value) =>
        DateText.TryRead(value, out DateOnly date, out int length) && (length == value.Length || value[length] is 'T' or ' ' or 't') ? date : null;
}
