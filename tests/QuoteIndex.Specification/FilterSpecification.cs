namespace QuoteIndex.Specification;

/// <summary>Every filter finds what it means.</summary>
public abstract class FilterSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task SearchAsync_AnyFilterTree_FindsWhatANaiveEvaluationFinds()
    {
        var random = new Random(20250131);
        Quote[] quotes = [.. Enumerable.Range(0, 300).Select(i => RandomStatements.RandomQuote(random, i))];
        await using IQuoteStore store = await StoreAsync(quotes);
        int withHits = 0;
        for (int i = 0; i < 600; i++)
        {
            QuoteFilter filter = RandomStatements.RandomFilter(random, 3);
            QuoteOrder order = (QuoteOrder)random.Next(4);

            string[] found = await store.TextsAsync(QuoteQuery.All.Where(filter).OrderedBy(order));

            string[] expected = [.. quotes.Where(filter.Matches).Select(quote => quote.Text)];
            Assert.True(expected.Order().SequenceEqual(found.Order()), $"{filter}\nmissing {string.Join(" | ", expected.Except(found))}\nbeyond {string.Join(" | ", found.Except(expected))}");
            withHits += expected.Length is > 0 and < 300 ? 1 : 0;
        }

        Assert.True(withHits > 250, $"Only {withHits} filters of the sample tell quotes apart.");
    }

    [Fact]
    public async Task SearchAsync_ManyWritesReplacementsAndRemovals_FindsWhatANaiveEvaluationFinds()
    {
        var random = new Random(20250201);
        await using IQuoteStore store = await StoreAsync();
        var sources = new Dictionary<string, Quote[]>(StringComparer.Ordinal);
        int number = 0;
        for (int write = 0; write < 150; write++)
        {
            string path = $"s/{random.Next(90)}.txt";
            if (random.Next(5) == 0)
            {
                await store.RemoveAsync(["/news/" + path], Cancel);
                sources.Remove(path);
            }
            else
            {
                sources[path] = [.. Enumerable.Range(0, random.Next(6)).Select(_ => RandomStatements.RandomQuote(random, number++)).Select(quote => quote with { Source = quote.Source with { Path = path, Location = "/news/" + path } })];
                await store.WriteAsync([Samples.Document(path, sources[path])], Cancel);
            }
        }

        Quote[] quotes = [.. sources.Values.SelectMany(some => some)];
        for (int i = 0; i < 300; i++)
        {
            QuoteFilter filter = RandomStatements.RandomFilter(random, 2);

            string[] found = await store.TextsAsync(QuoteQuery.All.Where(filter));

            Assert.True(quotes.Where(filter.Matches).Select(quote => quote.Text).Order().SequenceEqual(found.Order()), filter.ToString());
        }
    }

    [Fact]
    public async Task SearchAsync_FilterTooDeep_SaysSo()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("words"));
        QuoteFilter filter = QuoteFilter.Speaker("a");
        for (int i = 0; i < 5000; i++)
        {
            filter = !(filter & QuoteFilter.Words("b"));
        }

        await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.Where(filter), Cancel));
    }

    [Fact]
    public async Task SearchAsync_ThousandsOfFiltersSideBySide_Works()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("words", "Ann Lee"), Samples.Quote("words", "Bob Ray"));
        QuoteFilter filter = QuoteFilter.None;
        for (int i = 0; i < 3000; i++)
        {
            filter |= QuoteFilter.Speaker($"nobody {i}");
        }

        Assert.Equal(1, (await store.SearchAsync(QuoteQuery.All.Where(filter | QuoteFilter.Speaker("Ray")), Cancel)).Total);
    }
}
