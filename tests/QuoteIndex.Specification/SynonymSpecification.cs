namespace QuoteIndex.Specification;

/// <summary>Synonyms go with the query: they may change at any time, and no index knows them.</summary>
public abstract class SynonymSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task With_Group_FindsByEitherWord()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("The widget ships."), Samples.Quote("The gizmo is late."));
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
        await using IQuoteStore store = await StoreAsync(Samples.Quote("A fruit."), Samples.Quote("A quince."));
        Synonyms synonyms = Synonyms.None.With("fruit > quince, medlar");

        Assert.Equal(2, (await store.TextsAsync(QuoteQuery.All.About("fruit").Using(synonyms))).Length);
        Assert.Single(await store.TextsAsync(QuoteQuery.All.About("quince").Using(synonyms)));
    }

    [Fact]
    public async Task Widely_WordsThatTellOfIt_FindOneWayAndRankBelow()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("The gunman fled."), Samples.Quote("The shooting began."), Samples.Quote("The sun shone."));
        QuoteQuery shooting = QuoteQuery.All.About("shooting").Using(Synonyms.None);

        Assert.Equal(["The shooting began."], await store.TextsAsync(shooting));
        Assert.Equal(["The shooting began.", "The gunman fled."], await store.TextsAsync(shooting.Widen()));
        Assert.Single(await store.TextsAsync(QuoteQuery.All.About("sun").Using(Synonyms.None).Widen()));
    }
}
