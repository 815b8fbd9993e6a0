using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Tests.Querying;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("missles", "missiles", true)]
    [InlineData("goverment", "government", true)]
    [InlineData("recieve", "receive", true)]
    [InlineData("whales", "wholes", false)]
    [InlineData("immigrasion", "immigration", true)]
    public void IsSlip_OneMistake_IsNoOtherWord(string typed, string known, bool expected) => Assert.Equal(expected, Spelling.IsSlip(typed, known));

    [Theory]
    [InlineData("clintn", "clinton", true)]
    [InlineData("trmp", "trump", true)]
    [InlineData("zukerburg", "zuckerberg", true)]
    [InlineData("chess", "hess", false)]
    [InlineData("beer", "baer", false)]
    [InlineData("singers", "sanders", false)]
    public void IsNearName_WordAlone_IsLikeANameOnlyWhenClose(string typed, string known, bool expected) => Assert.Equal(expected, Spelling.IsNearName(typed, known));

    [Theory]
    [InlineData("experts", true)]
    [InlineData("expert", true)]
    [InlineData("campaign", false)]
    [InlineData("widget", false)]
    public void IsGroup_Word_NamesPeopleOfSeveralRoles(string word, bool expected) => Assert.Equal(expected, RoleKinds.IsGroup(word));
}
