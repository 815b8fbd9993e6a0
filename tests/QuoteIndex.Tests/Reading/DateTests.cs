using System.Globalization;
using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading;

public sealed class DateTests
{
    [Theory]
    [InlineData("2025-01-31", "2025-01-31")]
    [InlineData("2025/01/31", "2025-01-31")]
    [InlineData("31/01/2025", "2025-01-31")]
    [InlineData("01/31/2025", "2025-01-31")]
    [InlineData("31.1.2025", "2025-01-31")]
    [InlineData("05/05/2025", "2025-05-05")]
    [InlineData("January 31, 2025", "2025-01-31")]
    [InlineData("Jan. 31st 2025", "2025-01-31")]
    [InlineData("Sept 7, 2016", "2016-09-07")]
    [InlineData("31 January 2025", "2025-01-31")]
    [InlineData("1st of May, 2024", "2024-05-01")]
    [InlineData("29 February 2024", "2024-02-29")]
    public void TryRead_Unambiguous_GivesTheDay(string text, string expected)
    {
        Assert.True(DateText.TryRead(text, out DateOnly date, out int length));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), date);
        Assert.Equal(text.Length, length);
    }

    [Theory]
    [InlineData("03/04/2025")]
    [InlineData("31/01/25")]
    [InlineData("2025-02-30")]
    [InlineData("2025-1-31")]
    [InlineData("20250-01-31")]
    [InlineData("31/13/2025")]
    [InlineData("29 February 2025")]
    [InlineData("31-01/2025")]
    [InlineData("January 2025")]
    [InlineData("Jan. 31")]
    [InlineData("0999-01-31")]
    [InlineData("January 31, 20250")]
    [InlineData("99999999999999999999-01-01")]
    [InlineData("")]
    public void TryRead_AmbiguousOrImpossible_GivesNone(string text) =>
        Assert.False(DateText.TryRead(text, out _, out _));

    [Theory]
    [InlineData("2024-05-06")]
    [InlineData("Published 2024-05-06T12:30:00Z")]
    [InlineData("Published: May 6, 2024, 9:30 a.m. ET")]
    [InlineData("Monday, 6 May 2024 | 5 min read")]
    [InlineData("Updated May 8, 2024 | Published May 6, 2024")]
    [InlineData("POSTED ON MAY 6, 2024 AT 9:00 AM")]
    [InlineData("By Jane Roe | Reuters | May 6, 2024")]
    [InlineData("6 May 2024 • By Jane Roe")]
    [InlineData("By Jane Roe, May 6, 2024")]
    public void Parse_DateOnItsOwnLine_DatesTheArticle(string line)
    {
        string text = $"Sales rise at Acme\n{line}\nAcme said on Friday that its sales rose by a tenth in the first quarter.\n";

        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Equal(new DateOnly(2024, 5, 6), article.Published?.Date);
        Assert.Equal(DateBasis.OwnLine, article.Published!.Basis);
        Assert.Contains("6", article.Published.Span!.Value.In(text).ToString(), StringComparison.Ordinal);
        Assert.Equal(ParagraphRole.Boilerplate, article.Paragraphs[1].Role);
    }

    [Theory]
    [InlineData("BOSTON, March 3, 2022 — The firm said it would close.", "The firm said it would close.")]
    [InlineData("LONDON, 3 March 2022 (Reuters) - The firm said it would close.", "The firm said it would close.")]
    [InlineData("SAN JOSE, Calif., March 3, 2022 /PRNewswire/ -- The firm closes.", "The firm closes.")]
    [InlineData("Boston, Mass. – March 3, 2022 – The firm closes.", "The firm closes.")]
    public void Parse_DatelineWithDate_DatesTheArticleAndLeavesTheSentence(string text, string sentence)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Equal(new DateOnly(2022, 3, 3), article.Published?.Date);
        Assert.Equal(DateBasis.Dateline, article.Published!.Basis);
        Assert.Contains("March", article.Published.Span!.Value.In(text).ToString(), StringComparison.Ordinal);
        Assert.Equal(sentence, article.Paragraphs[0].Span.In(text).ToString());
    }

    [Theory]
    [InlineData("WASHINGTON (AP) — He left.", "AP", "He left.")]
    [InlineData("(Reuters) - He left.", "Reuters", "He left.")]
    [InlineData("MENLO PARK, Calif.--(BUSINESS WIRE)--He left.", "BUSINESS WIRE", "He left.")]
    [InlineData("HEMPSTEAD, N.Y., Sept. 26 (UPI) — He left.", "UPI", "He left.")]
    [InlineData("PARIS, (Le Phare) — He left.", "Le Phare", "He left.")]
    public void Parse_DatelineWithAgency_GivesThePublisher(string text, string publisher, string sentence)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Equal(publisher, article.Publisher);
        Assert.Equal(sentence, article.Paragraphs[0].Span.In(text).ToString());
        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("NASA — the agency that flies to the moon — said no.")]
    [InlineData("Smith (D-Va.) - who is old - said no.")]
    [InlineData("Acme, a maker of things, said on March 3, 2022 — a Thursday — that it would close.")]
    [InlineData("Monday, March 3, 2022 — a day to remember — was cold.")]
    [InlineData("WALLACE: Twenty-nine (29) people - all of them - left.")]
    public void Parse_SentenceWithDash_IsNoDateline(string text)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Equal(text, article.Paragraphs[0].Span.In(text).ToString());
        Assert.Null(article.Published);
        Assert.Null(article.Publisher);
    }

    [Fact]
    public void Parse_HeaderInFrontOfTheSentence_DatesTheArticleAndIsNotText()
    {
        const string Text = " date 2025-01-30 Shares of Acme fell on Monday.\n\nIt was said that they would rise again.\n";

        Article article = ArticleReader.Parse("1999-09-09.txt", Text, new ReadingOptions { Date = new(2000, 1, 1) });

        Assert.Equal(new PublicationDate(new(2025, 1, 30), DateBasis.Header, new(6, 16)), article.Published);
        Assert.Equal("Shares of Acme fell on Monday.", article.Paragraphs[0].Span.In(Text).ToString());
    }

    [Theory]
    [InlineData("date palms grow here, it is said.")]
    [InlineData("date 2025-02-30 It is said.")]
    [InlineData("date 2025-01-30th It is said.")]
    [InlineData("dated 2025-01-30 It is said.")]
    [InlineData("Talks on January 31, 2025 ended, he said. And there was more to say about it.")]
    [InlineData("Report\n\n03/04/2025\n\nThe report says that nothing of note has happened.")]
    [InlineData("The war began slowly, and nobody knew.\n\nIt went on.\n\nMay 6, 1940\n\nThe troops crossed the river.")]
    public void Parse_NoStatedDate_IsNull(string text) => Assert.Null(ArticleReader.Parse("a.txt", text).Published);

    [Fact]
    public void Parse_DatesDisagree_TrustsHeaderThenLineThenDateline()
    {
        const string Rest = "31/01/2025\n\nBOSTON, February 2, 2025 — The firm said it would close.";

        Assert.Equal(new(2025, 1, 29), ArticleReader.Parse("a.txt", "date 2025-01-29 Firm to close\n\n" + Rest).Published!.Date);
        Assert.Equal(new(2025, 1, 31), ArticleReader.Parse("a.txt", Rest).Published!.Date);
        Assert.Equal(new(2025, 2, 2), ArticleReader.Parse("a.txt", Rest.Replace("31/01", "Updated 31/01", StringComparison.Ordinal)).Published!.Date);
    }

    [Theory]
    [InlineData("news/wash-post_2016-10-05_debate.txt", "2016-10-05")]
    [InlineData("2016-10-05.txt", "2016-10-05")]
    [InlineData("2016-10-05_to_2016-10-07.txt", null)]
    [InlineData("2016-10-05/debate.txt", null)]
    [InlineData("id-12016-10-051.txt", null)]
    [InlineData("2016-13-05.txt", null)]
    public void Parse_DateInFileName_DatesTheArticle(string path, string? expected)
    {
        PublicationDate? published = ArticleReader.Parse(path, "It was said.").Published;

        Assert.Equal(expected, published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected is null ? null : DateBasis.FileName, published?.Basis);
    }

    [Fact]
    public void Parse_DateOfTheCaller_CountsLast()
    {
        var options = new ReadingOptions { Date = new(2000, 1, 2) };

        Assert.Equal(new PublicationDate(new(2000, 1, 2), DateBasis.Caller), ArticleReader.Parse("a.txt", "It was said.", options).Published);
        Assert.Equal(DateBasis.FileName, ArticleReader.Parse("2016-10-05.txt", "It was said.", options).Published!.Basis);
    }
}
