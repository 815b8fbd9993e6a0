using QuoteIndex.Ingesting;

namespace QuoteIndex.Tests.Storage;

public class OrderedWorkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SelectAsync_WorkOfUnequalLength_KeepsTheOrder()
    {
        int[] delays = [30, 0, 10, 0, 0, 20, 0];

        List<int> results = await OrderedWork.SelectAsync(
            Enumerable.Range(0, delays.Length),
            item =>
            {
                Thread.Sleep(delays[item]);
                return item;
            },
            3,
            Token).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, delays.Length), results);
    }

    [Fact]
    public async Task SelectAsync_SlowReader_TakesNoMoreItemsThanWorkers()
    {
        int taken = 0, given = 0, most = 0;

        await foreach (int _ in OrderedWork.SelectAsync(Items(), item => item, 2, Token))
        {
            most = Math.Max(most, taken - given);
            given++;
        }

        Assert.Equal(100, given);
        Assert.InRange(most, 1, 3);

        IEnumerable<int> Items()
        {
            for (; taken < 100;)
            {
                yield return taken++;
            }
        }
    }

    [Fact]
    public async Task SelectAsync_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int item in OrderedWork.SelectAsync(Endless(), item => item, 2, stop.Token))
            {
                if (item == 10)
                {
                    await stop.CancelAsync();
                }
            }
        });

        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++)
            {
                yield return i;
            }
        }
    }

    [Fact]
    public async Task SelectAsync_WorkThatWaits_KeepsTheOrderAndTheNumberOfWorkers()
    {
        int[] delays = [60, 0, 10, 0, 0, 20, 0, 0, 5, 0, 0];
        int working = 0, most = 0;

        List<int> results = await OrderedWork.SelectAsync(
            Enumerable.Range(0, delays.Length).ToAsyncEnumerable(),
            async (item, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref working));
                await Task.Delay(delays[item], token);
                Interlocked.Decrement(ref working);
                return item;
            },
            3,
            Token).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, delays.Length), results);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task SelectAsync_WorkThatFails_FailsInItsTurnAndLeavesNothingRunning()
    {
        int working = 0;
        var given = new List<int>();

        var failed = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            IAsyncEnumerable<int> results = OrderedWork.SelectAsync(
                Enumerable.Range(0, 50).ToAsyncEnumerable(),
                async (item, token) =>
                {
                    Interlocked.Increment(ref working);
                    await Task.Delay(5, token);
                    Interlocked.Decrement(ref working);
                    return item == 4 ? throw new InvalidDataException("four") : item;
                },
                2,
                Token);
            await foreach (int item in results)
            {
                given.Add(item);
            }
        });

        Assert.Equal("four", failed.Message);
        Assert.Equal([0, 1, 2, 3], given);
        Assert.Equal(0, working);
    }
}
