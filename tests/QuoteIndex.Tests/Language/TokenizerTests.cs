using QuoteIndex.Language;

namespace QuoteIndex.Tests.Language;

public class TokenizerTests
{
    // Expected tokens stand apart by single spaces; '·' stands for a space inside a token.
    [Theory]
    [InlineData("They don't, can't and won't.", "They do n't , ca n't and wo n't .")]
    [InlineData("They don’t say it’s Meta’s.", "They do n’t say it ’s Meta ’s .")]
    [InlineData("I’d say we’ll see what they’ve got.", "I ’d say we ’ll see what they ’ve got .")]
    [InlineData("O'Malley and D’Souza met at two o'clock.", "O'Malley and D’Souza met at two o'clock .")]
    [InlineData("the companies' plans", "the companies ' plans")]
    [InlineData("We cannot and we're gonna not.", "We can not and we 're gon na not .")]
    [InlineData("'Tis the '90s, tell 'em", "'T is the '90s , tell 'em")]
    [InlineData("in ’08 and ‘13th’", "in ’08 and ‘ 13th ’")]
    public void Tokenize_Apostrophes_PartAsThePennTreebankDoes(string text, string expected) => AssertTokens(text, expected);

    [Theory]
    [InlineData("“Yes,” he said.", "“ Yes , ” he said .")]
    [InlineData("\"Yes,\" he said.", "\" Yes , \" he said .")]
    [InlineData("``Yes,'' he said.", "`` Yes , '' he said .")]
    [InlineData("«Yes», he said: ‘No.’", "« Yes » , he said : ‘ No . ’")]
    [InlineData("the 'smart' ones", "the ' smart ' ones")]
    [InlineData("“He called it ‘mad.’”", "“ He called it ‘ mad . ’ ”")]
    public void Tokenize_QuotationMarks_StandAlone(string text, string expected) => AssertTokens(text, expected);

    [Theory]
    [InlineData("$65 to $5.6 billion, or 1,250.75", "$ 65 to $ 5.6 billion , or 1,250.75")]
    [InlineData("US$5m, €3bn and 17%", "US$ 5m , € 3bn and 17 %")]
    [InlineData("at 10:30 a.m. on 1/2 of 2015-16", "at 10:30 a.m. on 1/2 of 2015-16")]
    [InlineData("down -5 or .5, then 3,4", "down -5 or .5 , then 3 , 4")]
    [InlineData("No. 5, Vol. 3; no. It is", "No. 5 , Vol. 3 ; no . It is")]
    public void Tokenize_Numbers_KeepTheirMarks(string text, string expected) => AssertTokens(text, expected);

    [Theory]
    [InlineData("The U.S. and the U.K.'s U.S.-based firms", "The U.S. and the U.K. 's U.S.-based firms")]
    [InlineData("Meta Platforms Inc. (META)", "Meta Platforms Inc. ( META )")]
    [InlineData("Mr. J. P. Morgan Jr., Ph.D.", "Mr. J. P. Morgan Jr. , Ph.D.")]
    [InlineData("the end.Next one", "the end . Next one")]
    [InlineData("see state.gov and Monday.com", "see state.gov and Monday.com")]
    [InlineData("Neither do I.", "Neither do I .")]
    public void Tokenize_Stops_StayWithAbbreviations(string text, string expected) => AssertTokens(text, expected);

    [Theory]
    [InlineData("state-of-the-art AT&T Q&A and/or", "state-of-the-art AT&T Q&A and/or")]
    [InlineData("Big—very big — and -- so - on", "Big — very big — and -- so - on")]
    [InlineData("well… and... or . . . so", "well … and ... or .·.·. so")]
    [InlineData("end. ... Next", "end . ... Next")]
    [InlineData("[sic] {x} (y)", "[ sic ] { x } ( y )")]
    [InlineData("See https://example.com/a?b=c(d), now.", "See https://example.com/a?b=c(d ) , now .")]
    [InlineData("@jack wrote #AI at me@example.org!!", "@jack wrote #AI at me@example.org !!")]
    [InlineData("a <tweet id=\"5 6\"> b < c", "a <tweet·id=\"5·6\"> b < c")]
    [InlineData("naïve cafe\u0301 Zürich 東京 👍🏽", "naïve cafe\u0301 Zürich 東京 👍 🏽")]
    public void Tokenize_OtherMarks_AreOwnTokensOrInsideWords(string text, string expected) => AssertTokens(text, expected);

    [Fact]
    public void Tokenize_ControlCharactersAndLoneSurrogates_Survive()
    {
        Assert.Equal(["a", "b", "\uD83D", "c"], Tokens("a\0b\u200B\uD83D c"));
    }

    private static void AssertTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens(text).Select(t => t.Replace(' ', '·'))));

    private static List<string> Tokens(string text)
    {
        List<Token> tokens = [];
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        return [.. tokens.Select(t => text[t.Start..t.End])];
    }
}
