using QuoteIndex.Querying;
using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class HitExplainerTests
{
    private static readonly Quote Capex = Samples.Quote(
        "Our capital expenditures will rise.",
        "Mark Zuckerberg",
        "Meta Platforms",
        "chief executive officer",
        context: "“Our capital expenditures will rise,” Zuckerberg said of the plans for Europe.",
        headline: "DeepSeek rattles Meta") with { Preceding = "Investors asked about layoffs." };

    [Theory]
    [InlineData("rise", "has “rise” in the statement itself")]
    [InlineData("Capital expenditure rising", "has all words in the statement itself")]
    [InlineData("capex", "says “capital expenditures” for “capex”")]
    [InlineData("Europe", "“Europe” stands around the statement")]
    [InlineData("rise Europe", "has “rise” in the statement itself; “Europe” stands around the statement")]
    [InlineData("rise job cuts", "has “rise” in the statement itself; “layoffs” for “job cuts” stands in the sentence before")]
    [InlineData("rise DeepSeek", "has “rise” in the statement itself; “DeepSeek” stands in the headline")]
    public void Explain_Words_SaysWhereTheyStand(string words, string reason) =>
        Assert.Equal(reason, new HitExplainer(QuoteFilter.Words(words), Synonyms.Default).Explain(Capex, 2).Reason);

    [Fact]
    public void Explain_NotAllWords_SaysWhichAreMissing() => Assert.Equal(
        "has “rise” in the statement itself; without “Antarctica”",
        new HitExplainer(QuoteFilter.Words("rise in Antarctica", WordMatch.Any), Synonyms.Default).Explain(Capex, 2).Reason);

    [Theory]
    [InlineData("speaker", "Zuckerberg", "“Zuckerberg” is Mark Zuckerberg")]
    [InlineData("speaker", "mark zuckerberg", "meets the query’s conditions")]
    [InlineData("company", "META", "“META” is Meta Platforms")]
    [InlineData("title", "CEO", "“CEO” is chief executive officer")]
    public void Explain_OtherName_IsTold(string sort, string name, string reason)
    {
        QuoteFilter filter = sort switch { "speaker" => QuoteFilter.Speaker(name), "company" => QuoteFilter.Company(name), _ => QuoteFilter.Title(name) };

        Assert.Equal(reason, new HitExplainer(filter, Synonyms.Default).Explain(Capex, 0).Reason);
    }

    [Fact]
    public void Explain_UnnamedSpeaker_IsToldByMention() => Assert.Equal(
        "the speaker is not named, but mentioned as “analysts at Jefferies”",
        new HitExplainer(QuoteFilter.Speaker("analysts"), Synonyms.Default).Explain(Samples.Quote("x", mention: "analysts at Jefferies"), 0).Reason);

    [Fact]
    public void Explain_Evidence_HasTheSpansOfEveryField()
    {
        QuoteFilter filter = QuoteFilter.Words("capex Europe layoffs DeepSeek", WordMatch.Any) & QuoteFilter.Phrase("will rise") & QuoteFilter.Prefix("expend")
            & !QuoteFilter.Words("Meta");

        HitExplanation explanation = new HitExplainer(filter, Synonyms.Default).Explain(Capex, 2.5);

        Assert.Equal(2.5, explanation.Score);
        Assert.Equal(
            [
                ("capex", "capital expenditures", QuoteField.Text, true),
                ("expend", "expenditures", QuoteField.Text, false),
                ("will rise", "will rise", QuoteField.Text, false),
                ("Europe", "Europe", QuoteField.Context, false),
                ("layoffs", "layoffs", QuoteField.Preceding, false),
                ("DeepSeek", "DeepSeek", QuoteField.Headline, false),
            ],
            explanation.Words.Select(word => (word.Asked, word.Found, word.Field, word.Synonym)));
        Assert.All(explanation.Words, word => Assert.Equal(word.Found, word.Span.In(TextOf(word.Field)).ToString()));
    }

    [Fact]
    public void Explain_PartOfWhatIsOneThing_IsNoEvidence() =>
        Assert.Empty(new HitExplainer(QuoteFilter.Words("capital expenditure"), Synonyms.Default).Explain(Samples.Quote("The capital of France."), 0).Words);

    [Fact]
    public void Explain_OneThingInTwoPlaces_IsNotSaidToStandInTheStatement()
    {
        Quote quote = Samples.Quote("The capital is there.", headline: "Expenditure of the year");

        Assert.Equal("“capital expenditure” stands in the headline", new HitExplainer(QuoteFilter.Words("capital expenditure"), Synonyms.Default).Explain(quote, 1).Reason);
    }

    [Fact]
    public void Explain_StatementSplitInItsContext_IsNotTakenForItsSurroundings()
    {
        Quote quote = Samples.Quote(
            "We will spend more, on robots of all sorts.", context: "“We will spend more,” Doe said of robots, “on robots of all sorts.” Nobody else will spend.");

        IReadOnlyList<WordEvidence> words = new HitExplainer(QuoteFilter.Words("spend robots"), Synonyms.Default).Explain(quote, 1).Words;

        Assert.Equal(
            [(QuoteField.Text, 8), (QuoteField.Text, 23), (QuoteField.Context, 34), (QuoteField.Context, 85)], words.Select(word => (word.Field, word.Span.Start)));
    }

    [Fact]
    public void Outside_WordsAlsoInTheStatement_AreNotTold()
    {
        var explainer = new HitExplainer(QuoteFilter.Words("Europe rise", WordMatch.Any), Synonyms.Default);

        Assert.Equal(["Europe"], explainer.Outside(Capex).Select(word => word.Found));
        Assert.Empty(new HitExplainer(QuoteFilter.Words("rise"), Synonyms.Default).Outside(Capex with { Preceding = "Prices rise." }));
    }

    private static string TextOf(QuoteField field) => field switch
    {
        QuoteField.Text => Capex.Text,
        QuoteField.Context => Capex.Context,
        QuoteField.Preceding => Capex.Preceding!,
        _ => Capex.Source.Title!,
    };
}
