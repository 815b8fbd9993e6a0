using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

public class WeightTableTests
{
    [Fact]
    public void Features_OfAntecedents_StandInTheOrderOfTheEnumeration() =>
        Assert.Equal(Enum.GetValues<AntecedentFeature>().Where(f => f != AntecedentFeature.Count), AntecedentModel.Features);

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
