using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Polnear;
using QuoteIndex.Accuracy.Scoring;
using QuoteIndex.Tests.Reading;

namespace QuoteIndex.Tests.Accuracy;

public sealed class PolnearScoringTests
{
    private const string Words =
        "“We will sail with the evening tide,” Ada Byron said. “Not later.”\n\n" +
        "Ek wants the harbour to be closed before the storm arrives.\n\n" +
        "According to the port, the harbour will stay open.\n\n" +
        "“This was never annotated by anybody,” it seems.\n";

    private readonly ScoredText text = new("a.txt", Words);

    [Fact]
    public void Of_PredictionsLikeTheAnnotation_EverythingIsOne()
    {
        PolnearFigures figures = Figures(Gold());

        Assert.Equal(1, figures.Content["all"].EndToEnd.F1);
        Assert.Equal(1, figures.Content["direct"].Found.F1);
        Assert.Equal(1, figures.Statements["all"].EndToEnd.F1);
        Assert.Equal(new Ratio(1, 1), figures.Quotes.Found);
        Assert.Equal(new Ratio(1, 1), figures.Quotes.RightSpeaker);
        Assert.Equal(new Ratio(0, 1), figures.Quotes.FalseAlarms);
    }

    [Fact]
    public void Of_NoPredictions_EverythingIsZero()
    {
        PolnearFigures figures = Figures([]);

        Assert.Equal(0, figures.Content["all"].Found.F1);
        Assert.Equal(new Ratio(0, 1), figures.Quotes.Found);
        Assert.Empty(figures.Reliability);
    }

    [Fact]
    public void Of_WrongSpeakerAndFalseAlarm_CountAsSuch()
    {
        ScoredStatement[] predicted =
        [
            Statement("We will sail with the evening tide", "Ek", "said", confidence: 0.95),
            Statement("the harbour will stay open", "the port", "According to", confidence: 0.91),
            Statement("This was never annotated by anybody", null, null, confidence: 0.15),
        ];

        PolnearFigures figures = Figures(predicted);

        Assert.Equal(new FScore(2, 3, 2, 3), figures.Content["all"].Found);
        Assert.Equal(new FScore(1, 3, 1, 3), figures.Content["all"].EndToEnd);
        Assert.Equal(new FScore(1, 2, 1, 1), figures.Content["direct"].Found);
        Assert.Equal(new FScore(0, 2, 0, 1), figures.Content["direct"].EndToEnd);
        Assert.Equal(new Ratio(1, 1), figures.Quotes.Found);
        Assert.Equal(new Ratio(0, 1), figures.Quotes.RightSpeaker);
        Assert.Equal(new Ratio(1, 1), figures.Quotes.FalseAlarms);
        Assert.Equal(2, figures.Reliability.Count);
        Assert.Equal(0.5, figures.Reliability[1].ShareRight);
        Assert.Equal(0.93, figures.Reliability[1].MeanConfidence, 6);
    }

    [Fact]
    public void OfStatements_AttitudeInTheAnnotation_IsNeutral()
    {
        Assert.Equal(new FScore(2, 2, 2, 2), Figures(Gold()).Statements["all"].Found);
        Assert.Equal(new FScore(1, 1, 1, 1), Figures(Gold()).Statements["indirect"].Found);
        Assert.Equal(new FScore(3, 3, 3, 3), Figures(Gold()).Content["all"].Found);
    }

    [Fact]
    public void TextResult_PredictionInDiscardedWords_DoesNotCount()
    {
        ScoredStatement stray = Statement("This was never annotated by anybody", null, null);
        var annotated = new PolnearText(text, Gold(), stray.Words);

        Assert.Empty(new TextResult(annotated, [stray]).Predicted);
    }

    [Fact]
    public void TextResult_AnnotationWithoutSource_WantsNone()
    {
        ScoredStatement nobody = Statement("the harbour will stay open", null, null);
        ScoredStatement somebody = Statement("the harbour will stay open", "the port", null);

        Assert.True(TextResult.IsSourceRight(nobody, nobody));
        Assert.False(TextResult.IsSourceRight(nobody, somebody));
        Assert.False(TextResult.IsSourceRight(somebody, nobody));
    }

    [Fact]
    public void Match_OneToOne_LikestFirst()
    {
        WordSet[] gold = [new([1, 2, 3, 4]), new([3, 4, 5, 6])];
        WordSet[] predicted = [new([3, 4, 5]), new([2, 3, 4, 5]), new([9])];

        Assert.Equal([(1, 0), (0, 1)], Matching.Match(gold, predicted));
    }

    [Theory]
    [InlineData("said", true)]
    [InlineData("went on to TELL", true)]
    [InlineData(":", true)]
    [InlineData("wants", false)]
    [InlineData("saidest", false)]
    public void IsStatement_IndirectCue_DependsOnSpeech(string cue, bool expected)
    {
        var some = new ScoredText("c", $"He {cue} the harbour is open");

        Assert.Equal(expected, SpeechCues.IsStatement(new(some, [new(cue.Length + 4, some.Text.Length)], [], [new(3, 3 + cue.Length)])));
        Assert.False(SpeechCues.IsStatement(new(some, [new(cue.Length + 4, some.Text.Length)], [], [])));
    }

    [Fact]
    public void Read_Corpus_JoinsFragmentsAndTakesTheFirstAnnotator()
    {
        using TemporaryFolder folder = Corpus();

        PolnearText read = Assert.Single(PolnearCorpus.Read(folder.FullPath));

        ScoredStatement gold = Assert.Single(read.Gold);
        Assert.Equal("“We will sail with the evening tide,” … “Not later.”", read.Text.TextOf(gold.Content));
        Assert.Equal("Ada Byron", read.Text.TextOf(gold.Source));
        Assert.Equal(QuoteKind.Direct, gold.Kind);
        Assert.Equal(2, read.Discarded.Count);
    }

    [Theory]
    [InlineData("T1\tContent 5 900\tx\nE1\tAttribution:T1 Content:T1\n", "5 900")]
    [InlineData("E1\tAttribution:T1 Content:T7\n", "T7")]
    public void Read_BrokenAnnotation_SaysWhere(string annotation, string reason)
    {
        using TemporaryFolder folder = Corpus(annotation);

        InputException error = Assert.Throws<InputException>(() => PolnearCorpus.Read(folder.FullPath).Count());

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("a_one.ann", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PredictionFile_PrintsFiguresAndErrors()
    {
        using TemporaryFolder folder = Corpus();
        string predictions = folder.Write("p.jsonl", """{"file":"a.txt","content":[[1,36]],"speaker_span":[38,47],"confidence":0.7,"evidence":"cue"}""");
        var output = new StringWriter();

        PolnearCommand.Run(folder.FullPath, predictions, 1, json: false, output);
        PolnearCommand.Run(folder.FullPath, predictions, 0, json: true, output);

        Assert.Contains("(1 of 1)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("=== MISSED: 0", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"quotes_view\"", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{nope", ":1:")]
    [InlineData("""{"file":"a.txt"}""", "\"content\"")]
    [InlineData("""{"file":"z.txt","content":[[1,2]]}""", "z.txt")]
    [InlineData("""{"file":"a.txt","content":[[1,99999]]}""", "99999")]
    [InlineData("""{"file":"a.txt","content":[[9,3]]}""", "[9, 3]")]
    public void Run_BrokenPrediction_SaysWhere(string line, string reason)
    {
        using TemporaryFolder folder = Corpus();
        string predictions = folder.Write("p.jsonl", line);

        InputException error = Assert.Throws<InputException>(
            () => PolnearCommand.Run(folder.FullPath, predictions, 0, json: false, TextWriter.Null));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static TemporaryFolder Corpus(string? annotation = null)
    {
        int second = Words.IndexOf("“Not later", StringComparison.Ordinal), storm = Words.IndexOf("the storm", StringComparison.Ordinal);
        var folder = new TemporaryFolder();
        folder.Write("text/a.txt", Words);
        folder.Write("text/without.txt", Words);
        folder.Write("attributions/a_two.ann", "");
        folder.Write("attributions/a_one.ann", annotation ??
            $"T1\tContent 0 37;{second} {second + 12}\tx\nT2\tSource 38 47\tx\nT3\tCue 48 52\tx\nT4\tDiscard {storm} {storm + 9}\tx\n" +
            "E1\tAttribution:T1 Content:T1 Source2:T2 Cue:T3\nE2\tAttribution:T2 Source:T2\n#1\tnote\n");
        return folder;
    }

    private PolnearFigures Figures(ScoredStatement[] predicted) =>
        PolnearFigures.Of([new TextResult(new(text, Gold(), text.Words.In([])), predicted)]);

    private ScoredStatement[] Gold() =>
    [
        Statement("“We will sail with the evening tide,”", "Ada Byron", "said"),
        Statement("the harbour to be closed before the storm arrives", "Ek", "wants"),
        Statement("the harbour will stay open", "the port", "According to"),
    ];

    private ScoredStatement Statement(string content, string? source, string? cue, double? confidence = null) =>
        new(text, Spans(content), Spans(source), Spans(cue)) { Confidence = confidence, Evidence = "test" };

    private static TextSpan[] Spans(string? words) =>
        words is null ? [] : [new(Words.IndexOf(words, StringComparison.Ordinal), Words.IndexOf(words, StringComparison.Ordinal) + words.Length)];
}
