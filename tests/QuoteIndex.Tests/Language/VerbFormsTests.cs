using QuoteIndex.Language;

namespace QuoteIndex.Tests.Language;

public class VerbFormsTests
{
    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("Says", "VBZ", "say")]
    [InlineData("told", "VBN", "tell")]
    [InlineData("noting", "VBG", "note")]
    [InlineData("added", "VBD", "add")]
    [InlineData("announced", "VBD", "announce")]
    [InlineData("claimed", "VBD", "claim")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("replied", "VBD", "reply")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("argued", "VBD", "argue")]
    [InlineData("insisting", "VBG", "insist")]
    [InlineData("wrote", "VBD", "write")]
    [InlineData("writing", "VBG", "write")]
    [InlineData("predicted", "VBD", "predict")]
    [InlineData("estimating", "VBG", "estimate")]
    [InlineData("acknowledged", "VBD", "acknowledge")]
    [InlineData("stressed", "VBD", "stress")]
    [InlineData("tweeted", "VBD", "tweet")]
    [InlineData("posted", "VBD", "post")]
    [InlineData("explained", "VBD", "explain")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("teaches", "VBZ", "teach")]
    [InlineData("goes", "VBZ", "go")]
    [InlineData("’s", "VBZ", "be")]
    [InlineData("red", "JJ", "red")]
    public void Base_FormsOfAVerb_ComeToItsBase(string form, string tag, string expected) =>
        Assert.Equal(expected, VerbForms.Base(form, Enum.Parse<WordClass>(tag)));

    [Fact]
    public void Base_VeryLongWord_ComesBack()
    {
        string word = new('a', 5000);
        Assert.Equal(word, VerbForms.Base(word, WordClass.VBD));
    }
}
