using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Extraction;

public class NounPhraseTests
{
    [Theory]
    [InlineData("The company today announced a deal.", "The company|a deal")]
    [InlineData("On Monday the regulator agreed.", "the regulator")]
    [InlineData("The regulator said Tuesday that prices fell.", "The regulator|prices")]
    public void Chunk_Times_AreNoPhrases(string text, string expected) => Assert.Equal(expected, string.Join('|', Phrases(text)));

    [Theory]
    [InlineData("Two analysts said so.", 1, nameof(SpeakerSort.People))]
    [InlineData("The analyst said so.", 1, nameof(SpeakerSort.Person))]
    [InlineData("The startup said so.", 1, nameof(SpeakerSort.Body))]
    [InlineData("The report said so.", 1, nameof(SpeakerSort.Document))]
    [InlineData("The revelation said so.", 1, nameof(SpeakerSort.Noun))]
    [InlineData("She said so.", 0, nameof(SpeakerSort.Pronoun))]
    [InlineData("She said so.", 1, nameof(SpeakerSort.None))]
    public void Sort_OfWord_TellsWhatItCouldBeAsASpeaker(string text, int token, string expected) =>
        Assert.Equal(expected, new QuotedText(TextAnalyzer.Analyze(ArticleReader.Parse("a.txt", text), TestContext.Current.CancellationToken)).Sort(token).ToString());

    private static IEnumerable<string> Phrases(string text)
    {
        var quoted = new QuotedText(TextAnalyzer.Analyze(ArticleReader.Parse("a.txt", text)));
        return quoted.NounPhrases.Select(p => text[quoted.Tokens[p.First].Start..quoted.Tokens[p.End - 1].End]);
    }
}
