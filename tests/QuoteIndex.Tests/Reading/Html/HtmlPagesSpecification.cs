using System.Globalization;
using System.Text;

namespace QuoteIndex.Tests.Reading.Html;

/// <summary>Runs the pages of HtmlPages.md.</summary>
public sealed class HtmlPagesSpecification
{
    private static readonly Lazy<MarkdownSpecification> Pages = new(() => MarkdownSpecification.Read("Reading", "Html", "HtmlPages.md"));

    public static TheoryData<string> Sections => [.. Pages.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Extract_Page_GivesTheArticlesOwnStatements(string section) => StatementTable.Check(Pages.Value[section], Read(section));

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_Page_GivesTitleDayAndPublisher(string section)
    {
        Article article = Read(section);

        string published = article.Published is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} ({day.Basis})")
            : "";
        string[] facts = [$"title: {article.Title} ({article.TitleBasis})", $"published: {published}", $"publisher: {article.Publisher}"];
        Assert.Equal(Pages.Value[section].Facts, string.Join('\n', facts.Select(fact => fact.TrimEnd())));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void ToFile_WordsParagraphsAndStatements_LeadToTheirPlaceInThePage(string section)
    {
        string source = Pages.Value[section].Text;
        Article article = Read(section);

        PageMapping.Check(article, source);
        foreach (Quote quote in QuoteExtractor.Extract(article, TestContext.Current.CancellationToken))
        {
            string written = string.Join(' ', quote.Content.Select(span => PageMapping.Decode(span.In(source).ToString())));
            Assert.Equal(PageMapping.Bare(quote.Text), PageMapping.Bare(written));
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_Page_LeavesNothingOutWithoutAReason(string section)
    {
        Article article = Read(section);

        // What its own words show to be boilerplate, such as a byline, needs no reason.
        Assert.All(
            article.Paragraphs.Where(p => p.Role == ParagraphRole.Boilerplate),
            p => Assert.True(p.Reason is not null || p.Span.Length < 100, p.Span.In(article.Text).ToString()));
    }

    private static Article Read(string section)
    {
        var file = new SourceFile("page.html", Encoding.UTF8.GetBytes(Pages.Value[section].Text));
        Article article = Assert.Single(ArticleReader.ReadAll(file)).Article!;
        Assert.Equal("HTML", article.Format);
        return article;
    }
}
