namespace QuoteIndex.Specification;

/// <summary>Facets count what matches.</summary>
public abstract class FacetSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task SearchAsync_AnyFilter_FacetsSumUp()
    {
        var random = new Random(5);
        Quote[] quotes = [.. Enumerable.Range(0, 300).Select(i => RandomStatements.RandomQuote(random, i))];
        await using IQuoteStore store = await StoreAsync(quotes);
        QuoteFacet[] facets = Enum.GetValues<QuoteFacet>();
        for (int i = 0; i < 100; i++)
        {
            QuoteFilter filter = RandomStatements.RandomFilter(random, 2);
            int most = random.Next(5);

            QuotePage page = await store.SearchAsync(QuoteQuery.All.Where(filter).Take(0).CountedBy(facets).TakeValues(most), Cancel);

            Quote[] expected = [.. quotes.Where(filter.Matches)];
            Assert.Equal(facets, page.Facets.Select(facet => facet.Facet));
            foreach (FacetCounts facet in page.Facets)
            {
                string?[] values = [.. expected.Select(quote => ValueOf(quote, facet.Facet))];
                Assert.True(facet.Values.Count <= most);
                Assert.All(facet.Values, value => Assert.Equal(values.Count(other => other == value.Value), value.Count));
                Assert.Equal(values.Count(value => value is null), facet.Unknown);
                Assert.Equal(page.Total, facet.Unknown + facet.Others + facet.Values.Sum(value => value.Count));
                if (facet.Facet != QuoteFacet.Month)
                {
                    Assert.Equal(facet.Values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal), facet.Values);
                }
            }
        }
    }

    private static string? ValueOf(Quote quote, QuoteFacet facet) => facet switch
    {
        QuoteFacet.Speaker => quote.Speaker.Name,
        QuoteFacet.Company => quote.Company,
        QuoteFacet.Source => quote.Source.Path,
        QuoteFacet.Publisher => quote.Source.Publisher,
        QuoteFacet.Month => quote.Date?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => quote.Kind.ToString().ToLowerInvariant(),
    };
}
