namespace QuoteIndex.Reading;

/// <summary>Makes an article of the text a format gave, by the layout the text has.</summary>
internal static class ArticleAssembler
{
    /// <param name="path">The path the article shall have.</param>
    /// <param name="name">The file's name, which may hold a date.</param>
    /// <param name="readable">The text.</param>
    /// <param name="options">How to read.</param>
    public static Article Assemble(string path, string name, ReadableText readable, ReadingOptions options)
    {
        string text = readable.Text;
        var news = NewsLayout.Read(text, readable.Blocks);
        ILayout layout = TranscriptLayout.Read(text, readable.Blocks, news, readable.Title, readable.Company) ?? InterviewLayout.Read(text, readable.Blocks, news, readable.Title) ?? (ILayout)news;
        string? title = readable.Title ?? layout.Title;
        return new Article(path, text, layout.Paragraphs)
        {
            Map = readable.Map,
            Record = readable.Record,
            Url = readable.Url,
            Format = readable.Format,
            Encoding = readable.Encoding,
            Title = title,
            TitleBasis = title is null ? TitleBasis.None : readable.Title is null ? TitleBasis.Headline : readable.TitleBasis,
            Publisher = readable.Publisher ?? layout.Publisher,
            Published = readable.Published ?? layout.Published ?? Outside(name, options),
        };
    }

    private static PublicationDate? Outside(string name, ReadingOptions options) =>
        FileNameDate.Read(name) is { } named ? new(named, DateBasis.FileName)
        : options.Date is { } given ? new(given, DateBasis.Caller)
        : null;
}
