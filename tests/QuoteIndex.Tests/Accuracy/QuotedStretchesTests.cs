using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Tests.Accuracy;

public sealed class QuotedStretchesTests
{
    [Theory]
    [InlineData("“We will sail,” said Ada. “Soon.”", "We will sail,|Soon.")]
    [InlineData("\"We will sail,\" said Ada.", "We will sail,")]
    [InlineData("She said ``it is late'' twice.", "it is late")]
    [InlineData("She said ''it is late'' twice.", "it is late")]
    [InlineData("«Il pleut», dit-elle.", "Il pleut")]
    [InlineData("“He called it “odd” and left,” she said.", "He called it |odd")]
    [InlineData("\"I can’t be “too loud” here,\" she said.", "I can’t be “too loud” here,")]
    [InlineData("He had “no idea.“", "no idea.")]
    [InlineData("Harbour ‘unfit,’ says Ada", "unfit,")]
    [InlineData("The captains' plan was 'weak' in '98.", "weak")]
    [InlineData("'The captains' plan is weak,' she said.", "The captains' plan is weak,")]
    [InlineData("The 5'10\" man left.", "")]
    [InlineData("“One.\n\n“And two,” said Ada.", "One.|And two,")]
    [InlineData("“Never closed", "Never closed")]
    [InlineData("Rock 'n' roll", "")]
    [InlineData("“", "")]
    public void Find_Marks_GivesTheStretches(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedStretches.Find(text).Select(s => s.Span.In(text).ToString())));

    [Theory]
    [InlineData("“We will sail,”", QuoteKind.Direct)]
    [InlineData("We will sail", QuoteKind.Direct)]
    [InlineData("sail,” said", QuoteKind.Mixed)]
    [InlineData("said Ada", QuoteKind.Indirect)]
    public void KindOf_Words_FollowsTheMarks(string content, QuoteKind kind)
    {
        var text = new ScoredText("a", "“We will sail,” said Ada.");
        int start = text.Text.IndexOf(content, StringComparison.Ordinal);

        Assert.Equal(kind, text.KindOf(text.Words.In([new(start, start + content.Length)])));
    }
}
