namespace QuoteIndex.Specification;

/// <summary>Every order, and pages that follow one another.</summary>
public abstract class PagingSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Theory]
    [InlineData(QuoteOrder.Newest)]
    [InlineData(QuoteOrder.Oldest)]
    [InlineData(QuoteOrder.Place)]
    [InlineData(QuoteOrder.Relevance)]
    public async Task SearchAsync_PageAfterPage_GivesEveryHitOnceInOrder(QuoteOrder order)
    {
        var random = new Random(7);
        Quote[] quotes = [.. Enumerable.Range(0, 120).Select(i => RandomStatements.RandomQuote(random, i))];
        await using IQuoteStore store = await StoreAsync(quotes);
        QuoteQuery query = QuoteQuery.All.About("capex AI growth", WordMatch.Any).OrderedBy(order);
        QuotePage whole = await store.SearchAsync(query.Take(1000), Cancel);
        var paged = new List<string>();
        for (QuoteQuery? next = query.Take(7); next is not null;)
        {
            QuotePage page = await store.SearchAsync(next, Cancel);
            paged.AddRange(page.Hits.Select(hit => hit.Quote.Text));
            Assert.Equal(whole.Total, page.Total);
            next = page.Next;
        }

        Assert.True(paged.Count > 20);
        Assert.Equal(whole.Hits.Select(hit => hit.Quote.Text), paged);
        Assert.Equal(paged.Count, paged.Distinct().Count());
        AssertOrdered(whole.Hits, order);
    }

    [Theory]
    [InlineData(QuoteOrder.Newest)]
    [InlineData(QuoteOrder.Oldest)]
    [InlineData(QuoteOrder.Place)]
    [InlineData(QuoteOrder.Relevance)]
    public async Task SearchAsync_PagesWhileSourcesComeAndGo_GiveEveryHitOfTheBeginningOnceInOrder(QuoteOrder order)
    {
        var random = new Random(11);
        await using IQuoteStore store = await StoreAsync();
        int number = 0;
        for (int i = 0; i < 30; i++)
        {
            await WriteAsync($"a/{i:00}.txt");
        }

        QuoteQuery query = QuoteQuery.All.About("capex AI growth spending chips", WordMatch.Any).OrderedBy(order);
        string[] whole = await store.TextsAsync(query);
        var paged = new List<string>();
        int page = 0;
        for (QuoteQuery? next = query.Take(7); next is not null; page++)
        {
            QuotePage found = await store.SearchAsync(next, Cancel);
            paged.AddRange(found.Hits.Select(hit => hit.Quote.Text));
            next = found.Next;
            await WriteAsync($"{(page % 2 == 0 ? "0" : "b")}/{page:00}.txt");
        }

        Assert.True(page > 5);
        Assert.Equal(whole, paged);
        Assert.NotEqual(whole.Length, (await store.TextsAsync(query)).Length);

        Task WriteAsync(string path) => store.WriteAsync([Samples.Document(path, [.. Enumerable.Range(0, 5).Select(_ => RandomStatements.RandomQuote(random, number++))])], Cancel);
    }

    [Fact]
    public async Task SearchAsync_CursorOfAnotherQueryOrNone_SaysSo()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("one word"), Samples.Quote("two words"), Samples.Quote("three words"));
        string cursor = (await store.SearchAsync(QuoteQuery.All.About("words").Take(1), Cancel)).Cursor!;

        Assert.Equal(2, (await store.SearchAsync(QuoteQuery.All.About("words").After(cursor), Cancel)).Hits.Count);
        QuoteIndexException other = await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.About("two").After(cursor), Cancel));
        Assert.Contains("another query", other.Message, StringComparison.Ordinal);
        foreach (string nonsense in (string[])["", "x", "AA", "\0", cursor[..^3], new string('A', 5000), "ÿ"])
        {
            await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.About("words").After(nonsense), Cancel));
        }
    }

    private static void AssertOrdered(IReadOnlyList<QuoteHit> hits, QuoteOrder order)
    {
        foreach ((QuoteHit before, QuoteHit after) in hits.Zip(hits.Skip(1)))
        {
            DateOnly? first = before.Quote.Date, second = after.Quote.Date;
            Assert.True(order switch
            {
                QuoteOrder.Newest => second is null || first >= second,
                QuoteOrder.Oldest => second is null || first <= second,
                QuoteOrder.Place => string.CompareOrdinal(before.Quote.Source.Path, after.Quote.Source.Path) <= 0,
                _ => before.Score >= after.Score,
            });
        }
    }
}
