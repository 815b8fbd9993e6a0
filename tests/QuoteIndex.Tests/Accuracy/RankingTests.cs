using QuoteIndex.Accuracy.Questions;

namespace QuoteIndex.Tests.Accuracy;

public sealed class RankingTests
{
    // Gains 3 for grade 2 and 1 for grade 1; discounts 1, 1/log2(3) = 0.630930, 1/2, 1/log2(5) = 0.430677.
    [Theory]
    [InlineData("2", "2", 1)]
    [InlineData("", "2", 0)]
    [InlineData("0,2", "2", 0.630930)] // (3 × 0.630930) / 3
    [InlineData("1,2", "2,1", 0.796708)] // (1 + 3 × 0.630930) / (3 + 1 × 0.630930) = 2.892789 / 3.630930
    [InlineData("2,0,1,2", "1,2,2,1", 0.822883)] // (3 + 0 + 0.5 + 3 × 0.430677) / (3 + 3 × 0.630930 + 0.5 + 0.430677) = 4.792030 / 5.823466
    [InlineData("0,0,0,0,0,0,0,0,0,0,2", "2", 0)] // Beyond the tenth.
    public void Ndcg_Grades_IsGainOverIdealGain(string grades, string judged, double expected) =>
        Assert.Equal(expected, Ranking.Ndcg(Numbers(grades), Numbers(judged)), 5);

    [Fact]
    public void Ndcg_MoreThanTenJudged_IdealIsOfTheFirstTen() =>
        Assert.Equal(1, Ranking.Ndcg(Enumerable.Repeat(2, 10), Enumerable.Repeat(2, 25)), 9);

    [Fact]
    public void Grades_PlaceFoundTwice_CountsOnce()
    {
        JudgedPlace[] relevant = [new("a.txt", 10, 50, 2)];

        Assert.Equal([2, 0, 0], Ranking.Grades([Said("x/a.txt", 10, 50), Said("a.txt", 12, 50), Said("b.txt", 10, 50)], relevant));
    }

    [Fact]
    public void Grades_StatementOverTwoPlaces_TakesTheOneMostLikeIt()
    {
        JudgedPlace[] relevant = [new("a.txt", 20, 30, 2), new("a.txt", 10, 50, 1)];

        Assert.Equal([1, 2], Ranking.Grades([Said("a.txt", 10, 52), Said("a.txt", 21, 30)], relevant));
    }

    [Theory]
    [InlineData(10, 50, 1)]
    [InlineData(20, 40, 0.5)] // A part.
    [InlineData(30, 70, 0.5)] // Half of each.
    [InlineData(31, 71, 0)] // Less than half.
    [InlineData(0, 120, 40.0 / 120)] // The whole and more.
    public void Likeness_Span_IsShareOfTheLonger(int start, int end, double expected) =>
        Assert.Equal(expected, new JudgedPlace("a.txt", 10, 50, 2).Likeness("a.txt", [new(start, end)]), 9);

    [Fact]
    public void Likeness_SplitQuotation_IsTheWholePlace() =>
        Assert.Equal(0.8, new JudgedPlace("a.txt", 0, 100, 2).Likeness("a.txt", [new(0, 40), new(60, 100)]), 9);

    [Fact]
    public void Figures_Results_AreSharesOfTheirKind()
    {
        QuestionResult[] results =
        [
            new(Question(new JudgedPlace("a.txt", 0, 10, 2)), [Said("a.txt", 0, 10)]),
            new(Question(new JudgedPlace("a.txt", 0, 10, 2)), [Said("a.txt", 40, 50), Said("a.txt", 0, 10)]),
            new(Question(new JudgedPlace("a.txt", 0, 10, 2)), []),
            new(Question(), []),
            new(Question(), [Said("a.txt", 0, 10)]),
        ];

        QuestionFigures figures = QuestionFigures.Of(results);

        Assert.Equal(new(1, 3), figures.FirstRight);
        Assert.Equal((1 + 0.630930 + 0) / 3, figures.Ndcg, 5);
        Assert.Equal(new(1, 3), figures.WronglyEmpty);
        Assert.Equal(new(1, 2), figures.LeftEmpty);
    }

    private static int[] Numbers(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    private static JudgedQuestion Question(params JudgedPlace[] relevant) =>
        new("q", "a", "seeds", "person", "who?", new(2025, 2, 10), null, relevant.Length == 0, relevant);

    private static Quote Said(string path, int start, int end) => new()
    {
        Text = "words",
        Kind = QuoteKind.Direct,
        Content = [new(start, end)],
        Speaker = Speaker.Unknown,
        Source = new() { Path = path, Line = 1 },
        Context = "words",
        Confidence = 1,
        Evidence = "test",
    };
}
