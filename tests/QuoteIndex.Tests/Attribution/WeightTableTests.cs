using QuoteIndex.Attribution;
using QuoteIndex.Language;
using NameEvidence = QuoteIndex.Attribution.NameEvidence;

namespace QuoteIndex.Tests.Attribution;

public class WeightTableTests
{
    [Fact]
    public void Features_OfAntecedents_HaveALineOfWeightsEach() =>
        Assert.Equal(
            Enum.GetNames<AntecedentFeature>().Where(f => f != nameof(AntecedentFeature.Count)),
            WordList.Lines(AntecedentModel.File).Select(line => line[..line.IndexOf(' ')]));

    [Fact]
    public void Read_LineThatIsNoFeature_SaysWhatToDo() =>
        Assert.Contains("coreference", Assert.Throws<QuoteIndexException>(() => AntecedentModel.Read(["Shoe size 1 2 3"])).Message);

    [Fact]
    public void Evidence_OfNames_StandsInTheOrderOfTheEnumeration() =>
        Assert.Equal(Enum.GetValues<NameEvidence>(), NameVotes.Evidence);

    [Theory]
    [InlineData("chairman and chief executive", "CEO", true)]
    [InlineData("senior market analyst", "analyst", true)]
    [InlineData("CEO and cofounder", "founder", true)]
    [InlineData("chief financial officer", "CEO", false)]
    [InlineData("senator", "governor", false)]
    public void Agree_Titles_ByRole(string given, string asked, bool expected) =>
        Assert.Equal(expected, Roles.Agree(SpeakerLexicon.Default, given, asked));
}
