using QuoteIndex.Accuracy.Polnear;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Tests.Accuracy;

public sealed class SourceHeadsTests
{
    [Theory]
    [InlineData("Capt. Ada Byron of Hull", "Byron")]
    [InlineData("the harbour master", "master")]
    [InlineData("Bo Ek, a spokesman for the port", "Ek")]
    [InlineData("Ek's office", "office")]
    [InlineData("a person who knows Mr. Ek", "person")]
    [InlineData("Byron and Ek", "Byron Ek")]
    [InlineData("Byron, Ek and Lund", "Byron Ek Lund")]
    [InlineData("Bo Ek Jr.", "Ek")]
    [InlineData("sailors worried about jobs", "sailors")]
    [InlineData("a union representing deck hands", "union")]
    [InlineData("the sinking ship", "ship")]
    [InlineData("those responding", "those")]
    [InlineData("that", "that")]
    [InlineData("the port's director, Ada Byron,", "Byron director")]
    [InlineData("", "")]
    public void Find_Phrase_GivesItsHeads(string phrase, string expected)
    {
        var text = new ScoredText("a", phrase);

        IEnumerable<string> heads = SourceHeads.Find(text, [new(0, phrase.Length)]).Select(w => text[w].ToString());

        Assert.Equal(expected, string.Join(' ', heads.Order(StringComparer.Ordinal)));
    }
}
