using QuoteIndex.Querying.Words;

namespace QuoteIndex.Tests.Querying;

public sealed class WordAnalyzerTests
{
    [Theory]
    [InlineData("Meta’s CapEx", "meta capex")]
    [InlineData("who's here", "who here")]
    [InlineData("They’re O'Brien’s", "they obrien")]
    [InlineData("don't", "dont")]
    [InlineData("60,000 and 5.6 and 1,2", "60000 and 5．6 and 1 2")]
    [InlineData("Crédit Agricole, Straße, Ørsted", "credit agricole strasse orsted")]
    [InlineData("year-over-year", "year over year")]
    [InlineData("((( t:capex \0 ;--", "t capex")]
    [InlineData("", "")]
    [InlineData("…—“”", "")]
    public void Forms_Text_AreFolded(string text, string forms) => Assert.Equal(forms, string.Join(' ', WordAnalyzer.Forms(text)));

    [Theory]
    [InlineData("AT&T", "at&t", true)]
    [InlineData("U.S. economy", "US economy", true)]
    [InlineData("US", "us", false)]
    [InlineData("IT", "it", false)]
    [InlineData("R&D", "R & D", false)]
    public void Forms_TwoTexts_EqualWhenTheyMeanTheSame(string one, string other, bool same) =>
        Assert.Equal(same, WordAnalyzer.Forms(one).SequenceEqual(WordAnalyzer.Forms(other)));

    [Theory]
    [InlineData("expenditure", "expenditures", true)]
    [InlineData("investing", "investments", true)]
    [InlineData("spent", "spending", true)]
    [InlineData("companies", "company", true)]
    [InlineData("women", "woman", true)]
    [InlineData("grew", "growth", true)]
    [InlineData("chips", "chip", true)]
    [InlineData("organisations", "organization", true)]
    [InlineData("criticised", "criticizing", true)]
    [InlineData("apologise", "apologizes", true)]
    [InlineData("favourable", "favorable", true)]
    [InlineData("labour", "labor", true)]
    [InlineData("neighbours", "neighbor", true)]
    [InlineData("programmes", "program", true)]
    [InlineData("centre", "centers", true)]
    [InlineData("defence", "defense", true)]
    [InlineData("analysed", "analyze", true)]
    [InlineData("precise", "precision", true)]
    [InlineData("advise", "adviser", true)]
    [InlineData("franchise", "franchises", true)]
    [InlineData("rises", "rise", true)]
    [InlineData("hours", "hour", true)]
    [InlineData("four", "for", false)]
    [InlineData("prise", "prize", false)]
    [InlineData("news", "new", false)]
    [InlineData("universe", "university", false)]
    [InlineData("policy", "police", false)]
    [InlineData("important", "import", false)]
    [InlineData("authority", "author", false)]
    [InlineData("international", "internal", false)]
    [InlineData("one", "on", false)]
    public void Stem_TwoWords_EqualForInflectionsOnly(string one, string other, bool same) =>
        Assert.Equal(same, EnglishStemmer.Stem(one) == EnglishStemmer.Stem(other));

    // Words and stems from the published description of Porter2.
    [Theory]
    [InlineData("consigned", "consign")]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("knightly", "knight")]
    [InlineData("knots", "knot")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("succeed", "succeed")]
    [InlineData("say", "say")]
    [InlineData("rationalization", "ration")]
    [InlineData("hopefulness", "hope")]
    public void Stem_PublishedExample_IsAsPublished(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void Analyze_Spans_CoverTheWords()
    {
        const string Text = "Apple’s “U.S.” sales, 60,000 units — naïve!";
        Assert.Equal(
            ["Apple", "U.S.", "sales", "60,000", "units", "naïve"],
            WordAnalyzer.Analyze(Text).Select(word => word.Span.In(Text).ToString()));
    }
}
