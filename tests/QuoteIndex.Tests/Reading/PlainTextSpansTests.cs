namespace QuoteIndex.Tests.Reading;

/// <summary>Statements of transcripts and releases in plain text: the file at their spans is what they say.</summary>
public sealed class PlainTextSpansTests
{
    private static readonly Dictionary<string, Lazy<MarkdownSpecification>> Pages = new[] { "Transcripts.md", "NoTranscripts.md", "PressReleases.md" }
        .ToDictionary(page => page, page => new Lazy<MarkdownSpecification>(() => MarkdownSpecification.Read("Reading", page)));

    public static TheoryData<string, string> Sections =>
        [.. Pages.SelectMany(page => page.Value.Value.Sections.Select(section => new TheoryDataRow<string, string>(page.Key, section)))];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Extract_Statement_StandsAtItsSpans(string page, string section)
    {
        string text = Pages[page].Value[section].Text;

        FileSpans.CheckQuotes(ArticleReader.Parse("a.txt", text), text, written => written);
    }
}
