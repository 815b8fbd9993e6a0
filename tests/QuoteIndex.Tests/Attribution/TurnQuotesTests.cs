namespace QuoteIndex.Tests.Attribution;

public sealed class TurnQuotesTests
{
    private const string Label = "Jane Doe -- CFO";
    private const string Answer = "We expect margins to hold. The regulator told us “your plant is the safest in the country,” and I agree.";
    private const string Quoting = "As our founder Walter Pym once said, “Cash is a fact and profit is an opinion.” We live by that.";
    private static readonly string Text = string.Join("\n\n", Label, Answer, Quoting, "Operator", "Next question, please.");

    private static readonly SpeakerTurn Turn = new()
    {
        Name = "Jane Doe",
        Label = new(0, 8),
        Title = "CFO",
        Company = "Acme Pumps Inc.",
        Section = "Questions and Answers",
        Question = "What about margins?",
    };

    private static readonly Article Call = new("call.txt", Text,
    [
        new(SpanOf(Label), ParagraphRole.Boilerplate) { Reason = "label" },
        new(SpanOf(Answer), ParagraphRole.Body) { Turn = Turn },
        new(SpanOf(Quoting), ParagraphRole.Body) { Turn = Turn },
        new(SpanOf("Operator"), ParagraphRole.Boilerplate) { Reason = "operator" },
        new(SpanOf("Next question, please."), ParagraphRole.Boilerplate) { Reason = "operator" },
    ])
    { Published = new(new(2024, 5, 6), DateBasis.OwnLine) };

    [Fact]
    public void Extract_TurnOfATranscript_IsWholeParagraphsOfItsSpeaker()
    {
        Quote answer = QuoteExtractor.Extract(Call, TestContext.Current.CancellationToken)[0];

        Assert.Equal(Answer, answer.Text);
        Assert.Equal(QuoteKind.Direct, answer.Kind);
        Assert.Equal("Jane Doe", answer.Speaker.Name);
        Assert.Equal("CFO", answer.Speaker.Title);
        Assert.Equal(SpeakerKind.Person, answer.Speaker.Kind);
        Assert.Equal(new TextSpan(0, 8), answer.Speaker.Span);
        Assert.Equal("Acme Pumps", answer.Company);
        Assert.Equal("What about margins?", answer.Question);
        Assert.Equal("What about margins?", answer.Context);
        Assert.Equal("Questions and Answers", answer.Source.Section);
        Assert.Equal(new DateOnly(2024, 5, 6), answer.SaidOn);
        Assert.Equal(3, answer.Source.Line);
    }

    [Fact]
    public void Extract_QuotationInATurn_IsTheOneWhoTheTurnSays()
    {
        Quote[] within = [.. QuoteExtractor.Extract(Call, TestContext.Current.CancellationToken).Where(quote => quote.Text is not (Answer or Quoting))];

        Quote founder = Assert.Single(within, quote => quote.Speaker.Name == "Walter Pym");
        Assert.Equal("Cash is a fact and profit is an opinion.", founder.Text);
        Assert.DoesNotContain(within, quote => quote.Kind == QuoteKind.Indirect || quote.Speaker.Name == "Jane Doe");
    }

    [Fact]
    public void Extract_NothingButTurns_NeedsNoModel()
    {
        Article plain = new("a.txt", Answer[..26], [new(new(0, 26), ParagraphRole.Body) { Turn = new() }]);

        Quote quote = Assert.Single(QuoteExtractor.Extract(plain, TestContext.Current.CancellationToken));

        Assert.Equal("We expect margins to hold.", quote.Text);
        Assert.Null(quote.Speaker.Name);
        Assert.Null(quote.Company);
        Assert.Equal(quote.Text, quote.Context);
    }

    [Theory]
    [InlineData("“We are late.”", "We are late.")]
    [InlineData("“We are late,” and “so are they.”", "“We are late,” and “so are they.”")]
    public void Extract_TurnInQuotationMarks_IsWhatStandsBetweenThem(string text, string expected)
    {
        Article article = new("a.txt", text, [new(new(0, text.Length), ParagraphRole.Body) { Turn = new() { Name = "Ann Lee" } }]);

        Assert.Equal(expected, QuoteExtractor.Extract(article, TestContext.Current.CancellationToken)[0].Text);
    }

    private static TextSpan SpanOf(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
