namespace QuoteIndex.Tests.Reading;

public sealed class LayoutTests
{
    private const string Prose = "The harbour was closed on Tuesday because of the storm, the port authority said in a statement.";

    [Theory]
    [InlineData("By Maria del Olmo and Jean-Luc Okafor")]
    [InlineData("Por staff")]
    [InlineData("By JANE DOE, Associated Press")]
    [InlineData("Source: QZ")]
    [InlineData("Source: company filings, our own sums")]
    [InlineData("Related: “We never said so,” Says Minister in Row Over Fish")]
    [InlineData("READ MORE: Harbour Opens")]
    [InlineData("Ann Lee. Photographer: Bo Ek/Northern Pictures via Getty Images")]
    [InlineData("(AP Photo/Bo Ek)")]
    [InlineData("A crane at the harbour on Monday. REUTERS/Bo Ek")]
    [InlineData("(Reporting by Ann Lee in Oslo; Editing by Bo Ek)")]
    [InlineData("Ann Lee contributed to this report.")]
    [InlineData("*This story originally appeared on Harbour Weekly.*")]
    [InlineData("© 2024 Harbour Media. All rights reserved.")]
    [InlineData("(c) 2024 Harbour Media")]
    [InlineData("Follow us on Facebook")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Advertisement")]
    [InlineData("Image: A crane at the harbour")]
    public void Parse_Furniture_IsBoilerplate(string line)
    {
        string text = $"{Prose}\n{line}\n{Prose}";

        Assert.Equal(
            [ParagraphRole.Body, ParagraphRole.Boilerplate, ParagraphRole.Body],
            ArticleReader.Parse("a.txt", text).Paragraphs.Select(p => p.Role));
    }

    [Theory]
    [InlineData("By Tuesday the harbour was closed, the mayor said.")]
    [InlineData("Sources said the harbour would open again.")]
    [InlineData("Image is everything, he said.")]
    [InlineData("Advertisement spending fell, Lee said.")]
    [InlineData("Subscribers fled the service, according to the company.")]
    [InlineData("A Reuters/Ipsos poll found that most want it open.")]
    [InlineData("The photo by the door is hers, she said.")]
    [InlineData("Source: “We do not know what happened there,” the captain said.")]
    [InlineData("“Follow us on this path and you will be free,” he said.")]
    public void Parse_ProseThatLooksLikeFurniture_IsBody(string line)
    {
        string text = $"{Prose}\n{line}\n{Prose}";

        Assert.Equal(ParagraphRole.Body, ArticleReader.Parse("a.txt", text).Paragraphs[1].Role);
    }

    [Theory]
    [InlineData("Harbour closes in storm", true)]
    [InlineData("Why is the harbour closed?", true)]
    [InlineData("Mayor: ‘We Will Open the Harbour Again.’", true)]
    [InlineData("The harbour is closed.", false)]
    [InlineData("He listed his reasons:", false)]
    [InlineData("Watch: Storm Closes Harbour", true)]
    public void Parse_FirstLine_IsTitleWhenItReadsLikeOne(string line, bool isTitle)
    {
        Article article = ArticleReader.Parse("a.txt", $"{line}\n\nBy Ann Lee\n\n{Prose}\n");

        Assert.Equal(isTitle ? line : null, article.Title);
        Assert.Equal(isTitle ? ParagraphRole.Heading : ParagraphRole.Body, article.Paragraphs[0].Role);
    }

    [Fact]
    public void Parse_OneLineOnly_HasNoTitle() => Assert.Null(ArticleReader.Parse("a.txt", "Harbour closes in storm").Title);

    [Theory]
    [InlineData("Port says trade is up", ParagraphRole.Heading)]
    [InlineData("Is the storm the end of the harbour?", ParagraphRole.Heading)]
    [InlineData("WALLACE: Right", ParagraphRole.Body)]
    [InlineData("Here is what we know:", ParagraphRole.Body)]
    [InlineData("He left.", ParagraphRole.Body)]
    [InlineData("Q: And what did he say?", ParagraphRole.Body)]
    [InlineData("“Why?” the mayor asked her", ParagraphRole.Body)]
    [InlineData("- a list", ParagraphRole.Body)]
    [InlineData("02/03/2024", ParagraphRole.Body)]
    public void Parse_ShortLineBetweenParagraphs_IsHeadingWhenItReadsLikeOne(string line, ParagraphRole role) =>
        Assert.Equal(role, ArticleReader.Parse("a.txt", $"{Prose}\n{line}\n{Prose}").Paragraphs[1].Role);

    [Theory]
    [InlineData("Source: QZ", "QZ")]
    [InlineData("This story originally appeared on Entrepreneur", "Entrepreneur")]
    [InlineData("This article was originally published by The Harbour Post and is republished with permission.", "The Harbour Post")]
    [InlineData("Source: our own sums", null)]
    public void Parse_SourceLine_GivesThePublisher(string line, string? publisher)
    {
        Assert.Equal(publisher, ArticleReader.Parse("a.txt", $"{Prose}\n\n{line}\n").Publisher);
        Assert.Equal(publisher, ArticleReader.Parse("a.txt", $"{line}\n\n{Prose}\n").Publisher);
    }

    [Fact]
    public void Parse_SourceLineUnderAChart_IsNoPublisher() =>
        Assert.Null(ArticleReader.Parse("a.txt", $"{Prose}\n\nSource: FactSet\n\n{Prose}\n").Publisher);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Parse_LineEnds_ParagraphsAreTrimmedLines(string newLine)
    {
        string text = $"{newLine} One went.  {newLine}{newLine}\t\uFEFFTwo came.{newLine}Three stayed.";

        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Equal(["One went.", "Two came.", "Three stayed."], article.Paragraphs.Select(p => p.Span.In(text).ToString()));
        Assert.Equal(text, article.Text);
        Assert.Equal(5, article.LineOf(text.Length));
    }

    [Fact]
    public void Parse_LinesBrokenToAWidth_ParagraphIsTheBlock()
    {
        const string Text =
            """
            HARBOUR CLOSED

            The harbour was closed on Tuesday because of
            the storm, the port authority said, and would
            stay so. “We will open it again,” the mayor of
            the town said.
              A second storm is expected to arrive by the
            end of the week, according to the weather
            service.
            """;

        Article article = ArticleReader.Parse("a.txt", Text.ReplaceLineEndings("\n"));

        Assert.Equal("HARBOUR CLOSED", article.Title);
        Assert.Equal(3, article.Paragraphs.Count);
        Assert.StartsWith("A second storm", article.Paragraphs[2].Span.In(article.Text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour was closed on Tuesday because of\nthe storm, the port authority said.\n\nIt will be opened again, the mayor said.\n", 2)]
    [InlineData("The harbour was closed on Tuesday because of\nThe Storm, the port authority said.\n\nIt will be opened again, the mayor said.\n", 3)]
    public void Parse_OneLineBrokenToAWidth_IsJoinedWhereTheNextGoesOnInASmallLetter(string text, int paragraphs) =>
        Assert.Equal(paragraphs, ArticleReader.Parse("a.txt", text).Paragraphs.Count);

    [Fact]
    public void Parse_ShortParagraphsOnLinesOfTheirOwn_AreNotJoined()
    {
        const string Text = "The harbour was closed by the storm, he said.\nIt will be opened again on Monday, she added.\nNobody was hurt, according to the hospital.\n";

        Assert.Equal(3, ArticleReader.Parse("a.txt", Text).Paragraphs.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    public void Parse_NoWord_HasNoParagraph(string text)
    {
        Article article = ArticleReader.Parse("a.txt", text);

        Assert.Empty(article.Paragraphs);
        Assert.Null(article.Title);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Parse_LineOfMarksBeforeALine_IsRead() =>
        Assert.Equal(4, ArticleReader.Parse("a.txt", $"{Prose}\n“\n{Prose}\n{Prose}").Paragraphs.Count);

    [Fact]
    public void Parse_TwentyMegabytesOnOneLine_IsOneParagraph()
    {
        string text = string.Concat(Enumerable.Repeat("“Many words,” he said | ", 20 << 20 >> 4));

        Assert.Single(ArticleReader.Parse("a.txt", text).Paragraphs);
    }

    [Fact]
    public void Parse_ManyShortLinesOfMarks_StaysLinear()
    {
        string text = string.Concat(Enumerable.Repeat("\"\"\"\"*|·<names>(\n", 200_000));

        Assert.Equal(200_000, ArticleReader.Parse("a.txt", text).Paragraphs.Count);
    }
}
