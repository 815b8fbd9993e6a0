namespace QuoteIndex.Reading;

/// <summary>Markdown: front matter, and the text without its marks.</summary>
internal sealed class MarkdownReader : IArticleReader
{
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
        MarkdownBlocks? written = MarkdownText.Write(text, matter.End);
        if (written is null)
        {
            // Lists in lists beyond any person's: the words are there all the same.
            return [ReadResult.Of(PlainTextReader.Read(file.Path, file.Name, text, encoding, options))];
        }

        TextSpan? title = Field(FieldRole.Title);
        var readable = new ReadableText(written.Text.ToString(), written.Blocks)
        {
            Map = written.Text.ToMap(new LineIndex(text)),
            Format = Format,
            Encoding = encoding,
            Title = title?.In(text).ToString(),
            TitleBasis = title is null ? TitleBasis.None : TitleBasis.Field,
            Published = Field(FieldRole.Date) is { } day && FieldDate.Read(day.In(text).ToString()) is { } date ? new(date, DateBasis.Field) : null,
            Publisher = Field(FieldRole.Publisher)?.In(text).ToString(),
            Url = Field(FieldRole.Url)?.In(text).ToString(),
        };
        return [ReadResult.Of(ArticleAssembler.Assemble(file.Path, file.Name, readable, options))];

        TextSpan? Field(FieldRole role)
        {
            foreach (string name in options.Fields.ByRole[(int)role])
            {
                if (matter.Fields.TryGetValue(FieldNames.Normalize(name), out TextSpan value))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
