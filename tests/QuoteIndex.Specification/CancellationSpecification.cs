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

        // How long it takes is the machine's affair; the first of these that comes in its middle will do.
        TimeSpan? stopped = null;
        for (int delay = 20; stopped is null && delay >= 0; delay -= 2)
        {
            stopped = await StopAsync(store, QuoteQuery.All.About("same words").Where(!slow), delay);
        }

        Assert.NotNull(stopped);
        Assert.True(stopped < TimeSpan.FromSeconds(5));
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

    // How long a search went on after it was cancelled; null when it had ended before.
    private static async Task<TimeSpan?> StopAsync(IQuoteStore store, QuoteQuery query, int milliseconds)
    {
        using var stop = new CancellationTokenSource();

        // A thread of its own: a timer waits for the pool, which other tests may keep busy until the search is over. Begun before the search,
        // which may run on this thread.
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        var canceller = new Thread(() =>
        {
            Thread.Sleep(milliseconds);
            stop.Cancel();
        });
        canceller.Start();
        try
        {
            await store.SearchAsync(query, stop.Token);
            return null;
        }
        catch (OperationCanceledException)
        {
            return System.Diagnostics.Stopwatch.GetElapsedTime(start) - TimeSpan.FromMilliseconds(milliseconds);
        }
        finally
        {
            canceller.Join();
        }
    }
}
