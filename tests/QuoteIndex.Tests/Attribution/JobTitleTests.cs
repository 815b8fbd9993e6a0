namespace QuoteIndex.Tests.Attribution;

public sealed class JobTitleTests
{
    private static readonly ExtractionOptions Own = new()
    {
        Titles = [new JobTitle("scrum lord"), new JobTitle("Länderchef") { Like = "minister" }, new JobTitle("grand vizier of sprockets") { Like = "president" }],
    };

    [Theory]
    [InlineData("“The sprint is late,” said Mina Okoro, scrum lord at Dorn Robotics.", "Mina Okoro", "scrum lord")]
    [InlineData("“The sprint is late,” said scrum lord Mina Okoro.", "Mina Okoro", "scrum lord")]
    [InlineData("“The roads are old,” Länderchef Jonas Weber told reporters.", "Jonas Weber", "Länderchef")]
    [InlineData("“We are ready,” said Ada Brill, the grand vizier of sprockets.", "Ada Brill", "grand vizier of sprockets")]
    public void Extract_TitleOfTheCallers_IsTheSpeakers(string text, string name, string title)
    {
        Quote quote = Assert.Single(Extract(text, Own));

        Assert.Equal((name, title), (quote.Speaker.Name, quote.Speaker.Title));
        Assert.NotEqual(title, Assert.Single(Extract(text, ExtractionOptions.Default)).Speaker.Title);
    }

    [Fact]
    public void Extract_TheTitleAloneLater_IsThePerson()
    {
        const string Text = "Mina Okoro, scrum lord at Dorn Robotics, opened the meeting on Monday. “The sprint is late,” the scrum lord said.";

        Assert.Equal("Mina Okoro", Assert.Single(Extract(Text, Own)).Speaker.Name);
    }

    [Fact]
    public void Extract_PartOfATitle_IsNoTitle() =>
        Assert.Equal(
            Assert.Single(Extract("“The castle is cold,” said Edwin Marsh, a lord from Kent.", ExtractionOptions.Default)).Speaker,
            Assert.Single(Extract("“The castle is cold,” said Edwin Marsh, a lord from Kent.", Own)).Speaker);

    [Theory]
    [InlineData("scrum lord", "table", "'scrum lord' cannot be like 'table'")]
    [InlineData(" ", "manager", "Give every title a name")]
    public void Titles_ThatCannotBe_SaySo(string name, string like, string message) => Assert.Contains(
        message, Assert.Throws<ArgumentException>(() => new ExtractionOptions { Titles = [new JobTitle(name) { Like = like }] }).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Quote> Extract(string text, ExtractionOptions options) =>
        QuoteExtractor.Extract(ArticleReader.Parse("a.txt", text), options, TestContext.Current.CancellationToken);
}
