namespace QuoteIndex.Specification;

/// <summary>What is cancelled stops soon and leaves nothing.</summary>
public abstract class CancellationSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task SearchAsync_CancelledInTheMiddle_StopsSoonAndTheStoreGoesOn()
    {
        await using IQuoteStore store = await StoreAsync();
        Quote[] quotes = [.. Enumerable.Range(0, 10_000).Select(i => Samples.Quote($"the same words again and again number {i}"))];
        await store.WriteAsync([Samples.Document("a.txt", quotes)], Cancel);
        QuoteFilter slow = QuoteFilter.None;
        for (int i = 0; i < 150; i++)
        {
            slow |= QuoteFilter.Words($"same again {i}") & !QuoteFilter.Words($"words {i}");
        }

        using var stop = new CancellationTokenSource();
        Task<QuotePage> search = store.SearchAsync(QuoteQuery.All.About("same words").Where(!slow), stop.Token);
        // A thread of its own: a timer waits for the pool, which other tests may keep busy until the search is over.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(20);
            stop.Cancel();
        });
        canceller.Start();
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
        canceller.Join();
        Assert.Equal(10_000, (await store.SearchAsync(QuoteQuery.All.About("same"), Cancel)).Total);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_LeavesNothing()
    {
        await using IQuoteStore store = await StoreAsync();
        Quote[] quotes = [.. Enumerable.Range(0, 50_000).Select(i => Samples.Quote($"words {i}"))];
        using var stop = new CancellationTokenSource();
        Task write = store.WriteAsync([Samples.Document("a.txt", quotes)], stop.Token);

        // A thread of its own: a timer's callback may come late where all tests share the pool.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(50);
            stop.Cancel();
        });
        canceller.Start();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);

        canceller.Join();

        Assert.Equal(0, (await store.StatsAsync(Cancel)).Quotes);
        await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("words"))], Cancel);
        Assert.Equal(1, (await store.StatsAsync(Cancel)).Quotes);
    }
}
