using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

public class PeopleDirectoryTests
{
    private static readonly PeopleDirectory People = new(
    [
        new Person("Henrik Lindqvist") { Aliases = ["Hank", "Henrik J. Lindquist", "Lindqvist"], Title = "CEO", Company = "Kestrel Mining Inc.", Gender = Gender.Male },
        new Person("Robin Tamura") { Title = "CFO", Company = "Kestrel Mining", Gender = Gender.Female },
    ]);

    [Theory]
    [InlineData("Henrik Lindqvist")]
    [InlineData("henrik lindqvist")]
    [InlineData("Hank")]
    [InlineData("Henrik J. Lindquist")]
    public void Find_NameOrAlias_GivesThePerson(string name) => Assert.Equal("Henrik Lindqvist", People.Find(name)?.Name);

    [Fact]
    public void Find_NobodysName_GivesNull() => Assert.Null(People.Find("Henrik"));

    [Fact]
    public void Find_AliasOfTwo_IsNeithers()
    {
        var people = new PeopleDirectory([new Person("Ann Lee") { Aliases = ["Lee"] }, new Person("Bo Lee") { Aliases = ["Lee"] }]);

        Assert.Null(people.Find("Lee"));
    }

    [Fact]
    public void Find_AliasThatIsAName_IsTheNamesOwn()
    {
        var people = new PeopleDirectory([new Person("Ann Lee") { Aliases = ["Bo Lee"] }, new Person("Bo Lee")]);

        Assert.Equal("Bo Lee", people.Find("Bo Lee")?.Name);
    }

    [Fact]
    public void With_SameName_TheNewOneWins()
    {
        PeopleDirectory people = People.With([new Person("Henrik Lindqvist") { Title = "chairman" }]);

        Assert.Equal("chairman", people.Find("Henrik Lindqvist")?.Title);
        Assert.Null(people.Find("Hank"));
        Assert.Equal("CFO", people.Find("Robin Tamura")?.Title);
    }

    [Theory]
    [InlineData("", "Hank")]
    [InlineData("Henrik", " ")]
    public void New_EmptyName_SaysWhatToDo(string name, string alias) =>
        Assert.Contains("Give every person a name", Assert.Throws<ArgumentException>(() => new PeopleDirectory([new Person(name) { Aliases = [alias] }])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The mine will close, [Hank] said.")]
    [InlineData("The mine will close, [Henrik J. Lindquist] said.")]
    [InlineData("The mine will close, [Lindqvist] said.")]
    [InlineData("[Hank] spoke on Monday. [Henrik Lindqvist] will leave the mine, he said. [Lindqvist] said so twice.")]
    public void Resolve_AliasAndNameAlone_GivesAllTheDirectoryKnows(string story)
    {
        foreach (ResolvedSpeaker who in Resolve(story))
        {
            Assert.Equal(("Henrik Lindqvist", "CEO", "Kestrel Mining", SpeakerKind.Person), (who.Name, who.Title, who.Company, who.Kind));
        }
    }

    [Fact]
    public void Resolve_WhatTheArticleTells_ComesFirst()
    {
        ResolvedSpeaker who = Resolve("[Henrik Lindqvist], president of Vantor Shipping, said freight was dear.")[0];

        Assert.Equal(("Henrik Lindqvist", "president", "Vantor Shipping"), (who.Name, who.Title, who.Company));
    }

    [Fact]
    public void Resolve_FormerEmployer_IsNotOvertaken()
    {
        ResolvedSpeaker who = Resolve("[Henrik Lindqvist], former chief executive of Kestrel Mining, said freight was dear.")[0];

        Assert.Null(who.Company);
        Assert.Equal("former chief executive", who.Title);
    }

    [Fact]
    public void Resolve_AtAnotherCompany_HasNoTitleOfTheDirectorys()
    {
        ResolvedSpeaker who = Resolve("[Henrik Lindqvist] of Vantor Shipping said freight was dear.")[0];

        Assert.Equal(("Henrik Lindqvist", null, "Vantor Shipping"), (who.Name, who.Title, who.Company));
    }

    [Fact]
    public void Resolve_InOffice_HasNoCompanyOfTheDirectorys()
    {
        ResolvedSpeaker who = Resolve("[Senator Henrik Lindqvist] said freight was dear.")[0];

        Assert.Equal(("Henrik Lindqvist", null), (who.Name, who.Company));
    }

    [Theory]
    [InlineData("Ola Lindqvist opened the port. The cranes are old, [Lindqvist] said.", "Ola Lindqvist")]
    [InlineData("The cranes are old, [Ms. Lindqvist] said.", "Lindqvist")]
    [InlineData("The cranes are old, said [Lindqvist], president of Vantor Shipping.", "Lindqvist")]
    [InlineData("The cranes are old, [Senator Lindqvist] said.", "Lindqvist")]
    public void Resolve_ShortNameThatIsAnothers_IsNotThePersonOfTheDirectory(string story, string expected) =>
        Assert.Equal(expected, Resolve(story)[0].Name);

    [Fact]
    public void Resolve_GenderOfTheDirectory_LetsAPronounFindThePerson()
    {
        const string Story = "Robin Tamura opened the mine. [She] said it would last.";

        Assert.Equal("Robin Tamura", Resolve(Story)[0].Name);
        Assert.Null(Resolve(Story.Replace("She", "He", StringComparison.Ordinal))[0].Name);
    }

    [Fact]
    public void Extract_WithDirectories_NamesPeopleAndCompaniesByThem()
    {
        Article article = ArticleReader.Parse("a.txt", "The mine will close in May, Hank told reporters on Monday.\n\n“We are sorry,” he said.\n");
        var options = new ExtractionOptions
        {
            People = People,
            Companies = CompanyDirectory.Default.With([new Company("Kestrel") { Aliases = ["Kestrel Mining"] }]),
        };

        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(article, options, TestContext.Current.CancellationToken);

        Assert.Equal(["Henrik Lindqvist", "Henrik Lindqvist"], quotes.Select(q => q.Speaker.Name));
        Assert.All(quotes, q => Assert.Equal(("CEO", "Kestrel"), (q.Speaker.Title, q.Company)));
    }

    private static ResolvedSpeaker[] Resolve(string marked)
    {
        Story story = Story.Tell(marked);
        var resolver = new SpeakerResolver(story.Text, options: new ExtractionOptions { People = People });
        return [.. story.Mentions.Select(resolver.Resolve)];
    }
}
