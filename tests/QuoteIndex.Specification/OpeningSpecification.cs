namespace QuoteIndex.Specification;

/// <summary>What cannot be opened is refused with a message that says what to do, and left as it is.</summary>
public abstract class OpeningSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task OpenAsync_NewerVersion_SaysSo()
    {
        using var folder = new TemporaryFolder();

        QuoteIndexException error = await OpenAsync(folder.At("q"), version: 99);

        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.At("q"), error.Message, StringComparison.Ordinal);
        Assert.Contains("Update QuoteIndex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OlderVersion_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();

        QuoteIndexException error = await OpenAsync(folder.At("q"), version: 0);

        Assert.Contains("version 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("ingest the sources again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_IndexOfAnotherProgram_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await Engine.WriteForeignAsync(folder.At("other"));

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => Engine.OpenAsync(folder.At("other"), Cancel));

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.At("other"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_MissingFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => Engine.OpenAsync(folder.At("no/such/q"), Cancel));

        Assert.Contains("no/such/q", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_Empty_AnswersEverything()
    {
        using var folder = new TemporaryFolder();
        await using IQuoteStore store = await Engine.OpenAsync(folder.At("q"), Cancel);

        Assert.Empty(await store.SourcesAsync(Cancel));
        Assert.Empty(await store.SpeakersAsync(Cancel));
        Assert.Empty(await store.SpeakerNamesAsync(Cancel));
        Assert.Empty(await store.CompaniesAsync(Cancel));
        Assert.Equal(0, (await store.StatsAsync(Cancel)).Quotes);
        QuotePage page = await store.SearchAsync(QuoteQuery.All.About("words").Collapse().CountedBy(Enum.GetValues<QuoteFacet>()), Cancel);
        Assert.Equal((0, null), (page.Total, page.Cursor));
        Assert.Equal(0, await store.RemoveAsync(["/none"], Cancel));
    }

    private async Task<QuoteIndexException> OpenAsync(string path, int version)
    {
        await (await Engine.OpenAsync(path, Cancel)).DisposeAsync();
        await Engine.SetVersionAsync(path, version);
        return await Assert.ThrowsAsync<QuoteIndexException>(() => Engine.OpenAsync(path, Cancel));
    }
}
