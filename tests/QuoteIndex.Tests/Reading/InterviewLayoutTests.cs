using System.Text;

namespace QuoteIndex.Tests.Reading;

public sealed class InterviewLayoutTests
{
    private const string Introduction = "<p>Ruth Calder is the chief engineer of Bridgeworks. We spoke to her in an interview about rivers.</p>";

    private const string Turns = """
        <p><strong>When did you build your first bridge?</strong></p><p>I was eleven. It fell in.</p><p>My mother never let me forget it.</p>
        <p><strong>What did you learn?</strong></p><p>I learned to measure twice.</p>
        <p><strong>Tell us of the flood.</strong></p><p>We lost two piers, and I lost my boots.</p>
        <p><strong>Would you do it again?</strong></p><p>I would, with better boots.</p><p>Ruth Calder’s book is out in May.</p>
        """;

    [Fact]
    public void Read_QuestionsInBold_AnswersAreTheInterviewees()
    {
        Article article = Read("A talk on bridges", Introduction + Turns);

        Paragraph[] turns = [.. article.Paragraphs.Where(p => p.Turn is not null)];
        Assert.Equal(9, turns.Length);
        Assert.Equal(4, turns.Count(p => p.Turn is { Name: null, Title: "Interviewer" }));
        Assert.All(turns.Where(p => p.Turn!.Name is not null), p => Assert.Equal(("Ruth Calder", "chief engineer", "Bridgeworks"), (p.Turn!.Name, p.Turn.Title, p.Turn.Company)));
        Assert.Equal("When did you build your first bridge?", turns[2].Turn!.Question);
    }

    [Fact]
    public void Parse_QuestionsInParagraphsOfTheirOwn_AnswersAreTheInterviewees()
    {
        Article article = ArticleReader.Parse("calder.txt", "A conversation with Ruth Calder\n\nRuth Calder is the chief engineer of Bridgeworks. We met her by a river.\n\n" + Plain);

        Paragraph[] answers = [.. article.Paragraphs.Where(p => p.Turn is { Name: not null })];
        Assert.Equal(3, answers.Length);
        Assert.All(answers, p => Assert.Equal("Ruth Calder", p.Turn!.Name));
        Assert.Equal("Would you do it again?", answers[^1].Turn!.Question);
    }

    [Theory]
    [InlineData("A conversation with Ruth Calder\n\nOwen Pike asked Ruth Calder how bridges fall.\n\n", Plain)]
    [InlineData("A column on bridges\n\nRuth Calder builds bridges.\n\n", Plain)]
    [InlineData("A conversation with Ruth Calder\n\nRuth Calder builds bridges.\n\n", "What is a pier?\n\nIt stands in water.\n\nWhat is a span?\n\nIt does not.\n\nWho pays?\n\nThe county pays.\n")]
    public void Parse_QuestionsThatAreNoInterview_NothingIsATurn(string introduction, string body) =>
        Assert.All(ArticleReader.Parse("bridges.txt", introduction + body).Paragraphs, p => Assert.Null(p.Turn));

    private const string Plain = "When did you build your first bridge?\n\nI was eleven. It fell in.\n\nWhat did you learn?\n\nI learned to measure twice.\n\n"
        + "Would you do it again?\n\nI would, with better boots.\n";

    [Theory]
    [InlineData("<p>Ruth Calder and Owen Pike were interviewed together.</p>")]
    [InlineData("<p>Ruth Calder builds bridges.</p>")]
    [InlineData("<p>An interview with an engineer.</p>")]
    public void Read_QuestionsInBoldOfNobodyKnown_NothingIsATurn(string introduction) =>
        Assert.All(Read("A matter of bridges", introduction + Turns).Paragraphs, p => Assert.Null(p.Turn));

    [Fact]
    public void Read_ExplanationInQuestions_NothingIsATurn()
    {
        const string Body = "<p>Ruth Calder gave an interview on rates; here is what it means.</p><h2>What is a rate?</h2><p>It is the price of money.</p>"
            + "<h2>Who sets it?</h2><p>The central bank does.</p><h2>Why does it matter?</h2><p>It moves the cost of loans.</p>";

        Assert.All(Read("Rates explained", Body).Paragraphs, p => Assert.Null(p.Turn));
    }

    [Theory]
    [InlineData("<Q - Jane Ashby>: ", "<A - Carl Moor>: ")]
    [InlineData("<Jane Ashby>: ", "<Carl Moor>: ")]
    [InlineData("Q – Jane Ashby: ", "A – Carl Moor: ")]
    public void Parse_LabelsInBracketsOrWithALetter_AreTheSpeakers(string asks, string answers)
    {
        string text = "Moor Mills Q1 2024 Earnings Call 17-Feb-2024\n\n" + asks + "Good morning, Carl. What is the outlook for flour?\n\n" + answers
            + "I think that it is good. We sold more of it.\n\n" + asks + "And what do you expect of bread?\n\n" + answers + "We expect less of that, I am afraid.\n";

        Article article = ArticleReader.Parse("call.txt", text);

        Assert.Equal(["Jane Ashby", "Carl Moor", "Jane Ashby", "Carl Moor"], article.Paragraphs.Where(p => p.Turn is not null).Select(p => p.Turn!.Name!));
        Assert.Equal(new DateOnly(2024, 2, 17), article.Published?.Date);
    }

    [Fact]
    public void Parse_ChairmanWithName_IsALabel()
    {
        const string Text = """
            HEARING ON FERRIES
            Harbor Committee, May 7, 2021

            Chairman Lowe. The committee will come to order. Ms. Tarn, why are you late?

            Ms. Tarn. I took the ferry, Mr. Chairman.

            Chairman Lowe. And what did you learn from it?

            Ms. Tarn. That we need a second one, and I say so in my statement.
            """;

        Article article = ArticleReader.Parse("hearing.txt", Text);

        Assert.Equal(["Lowe", "Tarn", "Lowe", "Tarn"], article.Paragraphs.Where(p => p.Turn is not null).Select(p => p.Turn!.Name!));
        Assert.Equal(new DateOnly(2021, 5, 7), article.Published?.Date);
    }

    private static Article Read(string title, string body) =>
        ArticleReader.Read("page.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"));
}
