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
}
