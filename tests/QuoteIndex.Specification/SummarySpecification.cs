namespace QuoteIndex.Specification;

/// <summary>Overviews of an index, and streams of all that matches.</summary>
public abstract class SummarySpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task StreamAsync_MoreThanABatch_GivesEveryHitOnceInOrder()
    {
        Quote[] quotes = [.. Enumerable.Range(0, 700).Select(i => Samples.Quote($"statement {i:000}", path: $"{i % 7}.txt"))];
        await using IQuoteStore store = await StoreAsync(quotes);
        var streamed = new List<string>();
        await foreach (QuoteHit hit in store.StreamAsync(QuoteQuery.All.ByPlace().Skip(5), Cancel))
        {
            streamed.Add(hit.Quote.Text);
        }

        Assert.Equal((await store.TextsAsync(QuoteQuery.All.ByPlace())).Skip(5), streamed);
        Assert.Equal(695, streamed.Distinct().Count());
    }

    [Fact]
    public async Task SpeakersAsync_SeveralQuotes_SumsThemUp()
    {
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote("one", "Ann Lee", "Acme", "CEO", "2024-05-01"),
            Samples.Quote("two", "Ann Lee", "Acme", "chair", "2023-01-01"),
            Samples.Quote("three", "Ann Lee", "Beta", "CEO"),
            Samples.Quote("four"));

        SpeakerSummary ann = Assert.Single(await store.SpeakersAsync(Cancel));

        Assert.Equal(("Ann Lee", SpeakerKind.Person, 3L), (ann.Name, ann.Kind, ann.Quotes));
        Assert.Equal(["Acme", "Beta"], ann.Companies);
        Assert.Equal(["CEO", "chair"], ann.Titles);
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2024, 5, 1)), (ann.First, ann.Last));
        ArchiveStatistics stats = await store.StatsAsync(Cancel);
        Assert.Equal((1, 4, 3, 1, 2), (stats.Sources, stats.Quotes, stats.Attributed, stats.Speakers, stats.Companies));
    }
}
