using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Annotated;
using QuoteIndex.Tests.Reading;

namespace QuoteIndex.Tests.Accuracy;

public sealed class AnnotationTests
{
    private const string Text = "“We sail at noon,” said Ada Byron, Acme’s chief. The port said it would close. It was a “race” that day.";

    private static readonly AnnotatedStatement[] Gold =
    [
        new() { Source = "a.txt", Kind = QuoteKind.Direct, Spans = [[1, 17]], Text = ["We sail at noon,"], Speaker = "Ada Byron", Company = "Acme" },
        new() { Source = "a.txt", Kind = QuoteKind.Indirect, Spans = [[63, 77]], Speaker = null },
    ];

    private readonly Article article = ArticleReader.Parse("a.txt", Text);

    [Fact]
    public void Score_QuotesLikeTheAnnotation_AreRight()
    {
        ArticleResult result = Score(Quote(QuoteKind.Direct, 1, 17, "Ada Byron", "Acme"), Quote(QuoteKind.Indirect, 63, 77, null, null));

        Assert.All(result.Statements, s => Assert.True(
            s.IsFound && s.IsKindRight && s.IsSpeakerRight && s.IsCompanyRight && s.AreSpansExact && s.IsPublishedRight && s.IsSaidOnRight));
        Assert.Empty(result.Beyond);
        Assert.Empty(result.MistakenForSpeech);
    }

    [Fact]
    public void Score_NothingReturned_NothingIsRight()
    {
        ArticleResult result = Score();

        Assert.All(result.Statements, s => Assert.False(
            s.IsFound || s.IsKindRight || s.IsSpeakerRight || s.IsCompanyRight || s.AreSpansExact || s.IsPublishedRight || s.IsSaidOnRight));
    }

    [Fact]
    public void Score_EveryPartDifferent_IsCountedByPart()
    {
        ArticleResult result = Score(
            Quote(QuoteKind.Mixed, 1, 16, "Byron", null) with { Published = new(2025, 1, 1), SaidOn = new(2025, 1, 1) },
            Quote(QuoteKind.Indirect, 63, 77, "The port", "Port"),
            Quote(QuoteKind.Direct, 88, 94, null, null));

        Assert.All(result.Statements, s => Assert.True(s.IsFound && !s.IsSpeakerRight && !s.IsCompanyRight));
        Assert.False(result.Statements[0].IsKindRight || result.Statements[0].AreSpansExact);
        Assert.False(result.Statements[0].IsPublishedRight || result.Statements[0].IsSaidOnRight);
        Assert.Equal(88, Assert.Single(result.Beyond).Content[0].Start);
        Assert.Equal("race", Assert.Single(result.MistakenForSpeech).Text);
    }

    [Fact]
    public void Print_Differences_ShowsThemInContext()
    {
        var output = new StringWriter();
        ArticleResult[] results = [Score(Quote(QuoteKind.Direct, 1, 17, "Ek", "Acme"), Quote(QuoteKind.Direct, 88, 94, null, null))];

        AnnotationReport.Print(results, 1, output);
        AnnotationReport.PrintDifferences(results, 10, output);

        string report = output.ToString();
        Assert.Contains("of which in the annotation: 1 (0.50)", report, StringComparison.Ordinal);
        Assert.Contains("not speech but returned as direct: 1 of 1", report, StringComparison.Ordinal);
        Assert.Contains("=== MISSED: 1", report, StringComparison.Ordinal);
        Assert.Contains("[[it would close]]", report, StringComparison.Ordinal);
        Assert.Contains("[cue 0.80]", report, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadLines_SeedFormat_GivesStatements()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("g.jsonl", """{"source":"a.txt","kind":"direct","spans":[[1,17]],"text":["We sail at noon,"],"speaker":"Ada Byron","said_on":"2025-01-29","note":"x"}""" + "\n\n");

        AnnotatedStatement read = Assert.Single(Annotation.ReadLines(file).Statements);

        Assert.Equal(QuoteKind.Direct, read.Kind);
        Assert.Equal(new DateOnly(2025, 1, 29), read.SaidOn);
        Assert.Equal([new TextSpan(1, 17)], read.Content);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{"source":"a.txt","kind":"direct"}""", "spans")]
    [InlineData("""{"source":"z.txt","kind":"direct","spans":[[1,17]]}""", "z.txt")]
    [InlineData("""{"source":"a.txt","kind":"direct","spans":[[1,9999]]}""", "does not fit")]
    [InlineData("""{"source":"a.txt","kind":"direct","spans":[[1,17]],"text":["Other words"]}""", "does not fit")]
    public void RunLines_AnnotationThatDoesNotFit_SaysWhy(string line, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Text);
        string file = folder.Write("g.jsonl", line);

        InputException error = Assert.Throws<InputException>(() => AnnotationCommand.RunLines(file, null, 0, TextWriter.Null));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private ArticleResult Score(params Quote[] quotes) =>
        new(article, Gold, [new("a.txt", [89, 93], "race", "scare quote")], quotes);

    private Quote Quote(QuoteKind kind, int start, int end, string? speaker, string? company) => new()
    {
        Text = Text[start..end],
        Kind = kind,
        Content = [new(start, end)],
        Speaker = new() { Name = speaker },
        Company = company,
        Source = new() { Path = article.Path, Line = 1 },
        Context = Text,
        Confidence = 0.8,
        Evidence = "cue",
    };
}
