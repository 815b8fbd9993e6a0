using QuoteIndex.Language;

namespace QuoteIndex.Tests.Attribution;

/// <summary>Where names end, what stands behind them, and which nouns name whom: through the whole chain.</summary>
public class NameBordersTests
{
    [Theory]
    [InlineData("Tern Therapeutics Reports Phase 2 Results", "Tern Therapeutics, Inc. won a patent on Monday. Tern Therapeutics said it was glad.", "Tern Therapeutics")]
    [InlineData("Pellworm Robotics Opens Second Plant", "Pellworm Robotics, a maker of robots, opened a plant. The company said it would hire.", "Pellworm Robotics")]
    [InlineData("Startup Loomly Raises Money", "Loomly, a startup that builds robots, raised money. Loomly said it was glad.", "Loomly")]
    [InlineData("Acme Foods to Buy Dorset Mills, CEO Says", "Acme Foods is growing. Acme Foods said the deal was fair.", "Acme Foods")]
    public void Extract_HeadlineInCapitals_TextTellsTheName(string headline, string text, string company)
    {
        Quote quote = Assert.Single(Extract(text, headline));

        Assert.Equal((company, company), (quote.Speaker.Name, quote.Company));
    }

    [Theory]
    [InlineData("Tern Therapeutics, Inc. (Nasdaq: TERN), a clinical-stage company, today announced that it had won a patent.", "Tern Therapeutics")]
    [InlineData("Acme Corp. (NYSE: ACM) said it would hire.", "Acme")]
    [InlineData("Acme plc (LSE: ACM), the maker of kitchen goods, said it would hire.", "Acme")]
    [InlineData("Acme (ACM.O) said it would hire.", "Acme")]
    [InlineData("Vantor Semiconductor (NYSE: VNT; TSX: VNT) said it would hire.", "Vantor Semiconductor")]
    public void Extract_TickerInBrackets_NameBeforeItSpeaks(string text, string company)
    {
        Quote quote = Assert.Single(Extract(text));

        Assert.Equal(company, quote.Speaker.Name);
        Assert.DoesNotContain(":", quote.Speaker.Mention);
    }

    [Theory]
    [InlineData("Lucy Ferrand, M.D., Ph.D., Chief Medical Officer of Tern Therapeutics", "Lucy Ferrand", "Chief Medical Officer", "Tern Therapeutics")]
    [InlineData("Jo Bell, CFA, head of research at Hartwell Partners", "Jo Bell", "head of research", "Hartwell Partners")]
    [InlineData("Sir Ian Poe, OBE, chairman of Holm Group", "Ian Poe", "chairman", "Holm Group")]
    [InlineData("Helen Marsh, MD, director of Bracken Hospital", "Helen Marsh", "director", "Bracken Hospital")]
    [InlineData("Alan Brody CBE, chairman of Holm Group", "Alan Brody", "chairman", "Holm Group")]
    [InlineData("Pat Jones, MD of Holm Group", "Pat Jones", "MD", "Holm Group")]
    [InlineData("Ruth Abelson, Managing Partner and Co-Founder of Fennel Ventures", "Ruth Abelson", "Managing Partner and Co-Founder", "Fennel Ventures")]
    [InlineData("Ruth Abelson, CFA, Head of Investor Relations at Fennel Ventures", "Ruth Abelson", "Head of Investor Relations", "Fennel Ventures")]
    public void Extract_Credentials_AreSteppedOver(string speaker, string name, string title, string company)
    {
        Quote quote = Assert.Single(Extract($"“We will move quickly,” said {speaker}."));

        Assert.Equal((name, title, company), (quote.Speaker.Name, quote.Speaker.Title, quote.Company));
    }

    [Theory]
    [InlineData("The port's operator, Ansel Terminals, said ships would be unloaded.", "Ansel Terminals")]
    [InlineData("Its parent company, Holm Group, said the strike had been costly.", "Holm Group")]
    [InlineData("The chipmaker, Vantor, said it had moved too slowly.", "Vantor")]
    [InlineData("The grocer's largest shareholder, Tiber Fund, said it would back a sale.", "Tiber Fund")]
    [InlineData("When it sold the airline, Norsk Air said, it lost money.", "Norsk Air")]
    public void Extract_AppositionOfCompany_IsTheCompany(string text, string company)
    {
        Quote quote = Assert.Single(Extract(text));

        Assert.Equal((company, SpeakerKind.Organization), (quote.Speaker.Name, quote.Speaker.Kind));
    }

    [Fact]
    public void Extract_PossessorAfterTitle_IsNoPartOfIt()
    {
        Quote quote = Assert.Single(Extract("“It has been a long week,” said Colm Reddy, the president of the dockers' union."));

        Assert.Equal(("president", null), (quote.Speaker.Title, quote.Company));
    }

    [Theory]
    [InlineData("Harlow Grid wins approval for cable", "Harlow Grid won approval on Tuesday.\n\n“This is a turning point,” Chief Executive Priya Anand said.", "Harlow Grid")]
    [InlineData("Lars Grid wins seat", "Lars Grid won a seat on Tuesday.\n\n“This is a turning point,” Chief Executive Priya Anand said.", null)]
    [InlineData("Zorvan Keth wins seat", "Zorvan Keth won a seat on Tuesday after he ran twice.\n\n“This is a turning point,” Chief Executive Priya Anand said.", null)]
    [InlineData("Zorvan Keth wins seat", "Zorvan Keth won a seat. Keth had run twice.\n\n“This is a turning point,” Chief Executive Priya Anand said.", null)]
    public void Extract_CompanyTakenForPerson_OnlyWhereNothingSpeaksForOne(string headline, string text, string? company) =>
        Assert.Equal(company, Assert.Single(Extract(text, headline), q => q.Speaker.Name == "Priya Anand").Company);

    [Fact]
    public void Extract_AliasInBrackets_IsTheCompany()
    {
        IReadOnlyList<Quote> quotes = Extract(
            "Northlight Capital Partners LLC (“Northlight”), a private equity firm, closed Northlight Fund Four.\n\nNorthlight said demand was strong.");

        Assert.Equal("Northlight Capital Partners", quotes[^1].Company);
    }

    [Fact]
    public void Extract_NounOfSupplier_IsTheCompanyLastDescribedSo()
    {
        IReadOnlyList<Quote> quotes = Extract(
            "Corvane, the phone maker, blamed its chip supplier, Vantor, for the delay.\n\nVantor disputed that. “We delivered on time,” a spokesperson for the chipmaker said.");

        Assert.NotEqual("Corvane", quotes[^1].Company);
    }

    private static IReadOnlyList<Quote> Extract(string text, string? headline = null)
    {
        List<Paragraph> paragraphs = [];
        string whole = headline is null ? text : headline + "\n\n" + text;
        int start = 0;
        foreach (string paragraph in whole.Split("\n\n"))
        {
            bool heading = start == 0 && headline is not null;
            paragraphs.Add(new Paragraph(new TextSpan(start, start + paragraph.Length), heading ? ParagraphRole.Heading : ParagraphRole.Body));
            start += paragraph.Length + 2;
        }

        return [.. QuoteExtractor.Extract(new Article("story.txt", whole, paragraphs)).Where(q => headline is null || q.Content[0].Start > headline.Length)];
    }
}
