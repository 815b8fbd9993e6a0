using QuoteIndex.Language;

namespace QuoteIndex.Tests.Language;

public class SentenceSplitterTests
{
    // Bars stand where one sentence ends and the next begins.
    [Theory]
    [InlineData("It rose.| It fell!| Did it?| It did.")]
    [InlineData("He left early.| apple is back.")]
    public void Split_TerminalMarks_EndSentences(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“It rose.”| “It fell.”| He left.")]
    [InlineData("\"It rose.\"| \"It fell.\"| He left.")]
    [InlineData("'It rose.'| 'It fell.'| He left.")]
    [InlineData("``It rose.''| ``It fell.''| He left.")]
    [InlineData("“He said, ‘It rose.’”| He left.")]
    [InlineData("It rose (or so he says.)| He left.")]
    [InlineData("He said \" It rose. \"| He left.")]
    [InlineData("It rose.| (It fell.)| He left.")]
    public void Split_ClosingMarks_BelongToTheSentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“Really?” he asked.| “Yes!” she said.")]
    [InlineData("\"Really?\" he asked.| \"Yes!\" she said.")]
    [InlineData("“Who knows …” he said.")]
    [InlineData("He said “yes!”, then left.")]
    public void Split_MarkInsideQuotationBeforeItsAttribution_GoesOn(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Tern Inc. (Nasdaq: TERN) rose.| Others fell.")]
    [InlineData("Meta Platforms Inc. is big.| So is Apple Inc.| The rest is not.")]
    [InlineData("John F. Kennedy met Mr. Smith.| Gov. Brown was late.")]
    [InlineData("The U.S. economy grew.| He lives in the U.S.| She does not.")]
    [InlineData("At 5 p.m. Monday it closed.| We met at 5 p.m.| Then we left.")]
    [InlineData("“It is made in the U.S.”| Apple said no more.")]
    [InlineData("He has a Ph.D. in physics.| No. 5 is alive.")]
    public void Split_Abbreviations_EndSentencesOnlyBeforeAStart(string text) => AssertSplit(text);

    [Theory]
    [InlineData("They have … that we will use.")]
    [InlineData("He waited ...| Then he left.")]
    [InlineData("He waited.| ... Then he left.")]
    public void Split_Ellipses_EndSentencesOnlyBeforeAStart(string text) => AssertSplit(text);

    [Fact]
    public void Split_Paragraphs_AreNeverCrossed()
    {
        AssertSplit("He spoke of the|\nnext day and|\n“the one after");
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("\" ")]
    [InlineData(". ) ")]
    public void Split_TextWithoutEnd_IsCut(string unit)
    {
        (Token[] tokens, Sentence[] sentences) = TextAnalyzer.Split(Articles.Of(string.Concat(Enumerable.Repeat(unit, 2000))));
        Assert.All(sentences, s => Assert.InRange(s.End - s.First, 1, SentenceSplitter.LongestSentence));
        Assert.Equal(tokens.Length, sentences.Sum(s => s.End - s.First));
    }

    private static void AssertSplit(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        (Token[] tokens, Sentence[] sentences) = TextAnalyzer.Split(Articles.Of(text));
        string actual = text;
        foreach (Sentence sentence in sentences.Reverse().Skip(1))
        {
            actual = actual.Insert(tokens[sentence.End - 1].End, "|");
        }

        Assert.Equal(marked, actual);
    }
}
