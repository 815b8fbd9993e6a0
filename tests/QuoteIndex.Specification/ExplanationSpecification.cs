namespace QuoteIndex.Specification;

/// <summary>Every hit can tell why it was found; what it tells is the same whatever the engine.</summary>
public abstract class ExplanationSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task SearchAsync_Explain_ExplainsEveryHit()
    {
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote("Our capital expenditures will rise.", "Mark Zuckerberg", "Meta Platforms", context: "“Our capital expenditures will rise,” Zuckerberg said of Europe."),
            Samples.Quote("Capex falls.", path: "b.txt"));

        QuotePage page = await store.SearchAsync(QuoteQuery.All.About("capex").Explain(), Cancel);
        QuotePage plain = await store.SearchAsync(QuoteQuery.All.About("capex"), Cancel);

        Assert.Equal(2, page.Hits.Count);
        Assert.All(page.Hits, hit => Assert.Equal(hit.Score, hit.Explanation!.Score));
        Assert.All(page.Hits, hit => Assert.True(hit.Score > 0));
        Assert.All(page.Hits, hit => Assert.Equal(hit.Highlights, hit.Explanation!.Words.Where(word => word.Field == QuoteField.Text).Select(word => word.Span)));
        Assert.Equal(
            ["has “capex” in the statement itself", "says “capital expenditures” for “capex”"], page.Hits.Select(hit => hit.Explanation!.Reason).Order(StringComparer.Ordinal));
        Assert.All(plain.Hits, hit => Assert.Null(hit.Explanation));
    }
}
