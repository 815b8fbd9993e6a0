namespace QuoteIndex.Tests.Attribution;

public sealed class DirectoryFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Name,Aliases,Title,Company,Gender\n\nHenrik Lindqvist, Hank ; \"Lindqvist\" ,\"CEO, acting\",Kestrel Mining,male\nRobin Tamura,,CFO,,\n")]
    [InlineData("\n{\"name\":\"Henrik Lindqvist\",\"aliases\":[\"Hank\",\"Lindqvist\"],\"title\":\"CEO, acting\",\"company\":\"Kestrel Mining\",\"gender\":\"male\"}\r\n\r\n{\"name\":\"Robin Tamura\",\"title\":\"CFO\",\"company\":null}\n")]
    public async Task LoadAsync_People_FromCsvOrJsonLines(string text)
    {
        using var folder = new TemporaryFolder();

        PeopleDirectory people = await PeopleDirectory.LoadAsync(folder.Write("people", text.Replace(" ; \"Lindqvist\" ", ";Lindqvist", StringComparison.Ordinal)), Cancel);

        Assert.Equal(["Henrik Lindqvist", "Robin Tamura"], people.People.Select(person => person.Name));
        Person henrik = people.Find("hank")!, robin = people.Find("Robin Tamura")!;
        Assert.Equal(("CEO, acting", "Kestrel Mining", Gender.Male), (henrik.Title, henrik.Company, henrik.Gender));
        Assert.Equal(["Hank", "Lindqvist"], henrik.Aliases);
        Assert.Equal(("CFO", null, Gender.Unknown), (robin.Title, robin.Company, robin.Gender));
    }

    [Theory]
    [InlineData("name,aliases,tickers\n\"Lumière, Fils & Cie\",Lumière; The Brothers,LUM\n")]
    [InlineData("{\"name\":\"Lumière, Fils & Cie\",\"aliases\":[\"Lumière\",\"The Brothers\"],\"tickers\":\"LUM\"}")]
    public async Task LoadAsync_Companies_FromCsvOrJsonLines(string text)
    {
        using var folder = new TemporaryFolder();

        CompanyDirectory companies = await CompanyDirectory.LoadAsync(folder.Write("companies", text), Cancel);

        Assert.Equal(("Lumière, Fils & Cie", "Lumière, Fils & Cie", "Lumière, Fils & Cie"), (companies.Find("Lumière")?.Name, companies.Find("The Brothers")?.Name, companies.FindTicker("LUM")));
        Assert.Null(companies.Find("Meta"));
        Assert.Equal("Meta", CompanyDirectory.Default.With(companies.Companies).Find("Meta")?.Name);
    }

    [Theory]
    [InlineData("name,titel\nAnn Lee,CEO\n", "line 1", "no field 'titel'")]
    [InlineData("name,title\nAnn Lee,CEO\n,CFO\n", "line 3", "no 'name'")]
    [InlineData("name,title\nAnn Lee,CEO,Acme\n", "line 2", "3 fields")]
    [InlineData("name,gender\nAnn Lee,woman\n", "line 2", "'woman'")]
    [InlineData("name,title\n\nAnn Lee,\"CEO\n", "line 3", "quotation mark")]
    [InlineData("{\"name\":\"Ann Lee\"}\n{\"name\":7}\n", "line 2", "no JSON object")]
    [InlineData("{\"name\":\"Ann Lee\"}\n\n{\"name\":\n", "line 3", "no JSON object")]
    [InlineData("{\"name\":[\"Ann\",\"Lee\"]}\n", "line 1", "several values")]
    public async Task LoadAsync_WrongLine_IsNamed(string text, string line, string what)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("people.csv", text);

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => PeopleDirectory.LoadAsync(path, Cancel));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(line, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_NoFile_SaysSo() =>
        Assert.Contains("/none/people.csv", (await Assert.ThrowsAsync<QuoteIndexException>(() => CompanyDirectory.LoadAsync("/none/people.csv", Cancel))).Message, StringComparison.Ordinal);
}
