using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class SynonymsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_Group_FindsByEitherWord()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("The widget ships."), Samples.Quote("The gizmo is late."));
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store);
        Assert.Equal(1, (await archive.SearchAsync(QuoteQuery.All.About("widget"), Cancel)).Total);

        archive.Synonyms = archive.Synonyms.With("widget, gizmo");

        Assert.Equal(2, (await archive.SearchAsync(QuoteQuery.All.About("widget"), Cancel)).Total);
        Assert.Equal(2, (await archive.AskAsync("gizmo", Cancel)).Page.Total);
        Assert.Equal(1, (await archive.SearchAsync(QuoteQuery.All.About("widget").Using(Synonyms.None), Cancel)).Total);
    }

    [Fact]
    public async Task With_NarrowerWords_FindsOneWay()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("A fruit."), Samples.Quote("A quince."));
        Synonyms synonyms = Synonyms.None.With("fruit > quince, medlar");

        Assert.Equal(2, (await store.TextsAsync(QuoteQuery.All.About("fruit").Using(synonyms))).Length);
        Assert.Single(await store.TextsAsync(QuoteQuery.All.About("quince").Using(synonyms)));
    }

    [Theory]
    [InlineData("alone")]
    [InlineData("")]
    [InlineData(", ,")]
    [InlineData("a > b > c")]
    [InlineData("> b, c")]
    [InlineData("one two three four five six seven eight nine, ten")]
    public void With_NoGroup_SaysHowToWriteOne(string group) =>
        Assert.Contains(group.Length > 40 ? "commas" : "Write at least two", Assert.Throws<QuoteIndexException>(() => Synonyms.Default.With(group)).Message, StringComparison.Ordinal);

    [Fact]
    public void WithFile_Lines_AreGroups()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# ours\nwidget, gizmo # both\n\n");
        try
        {
            Assert.Equal(Synonyms.None.With("widget, gizmo"), Synonyms.None.WithFile(path));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<QuoteIndexException>(() => Synonyms.None.WithFile(path));
    }

    [Fact]
    public void Default_EveryLine_IsAGroup() => Assert.NotNull(Synonyms.None.With(Synonyms.Default.Groups));
}
