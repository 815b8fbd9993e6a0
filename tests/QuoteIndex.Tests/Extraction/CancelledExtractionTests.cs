using System.Diagnostics;

namespace QuoteIndex.Tests.Extraction;

/// <summary>An extraction stops soon after its token is cancelled, wherever it is then.</summary>
public sealed class CancelledExtractionTests
{
    // Takes some twenty seconds when nobody stops it.
    private static readonly Article Long = ArticleReader.Parse(
        "long.txt",
        string.Concat(Enumerable.Range(0, 120_000).Select(i => $"“The order number {i} is late,” said Ann Lee, who runs Lee Mills. She added that it would come.\n\n")));

    [Fact]
    public void Extract_CancelledBefore_DoesNothing() =>
        Assert.Throws<OperationCanceledException>(() => QuoteExtractor.Extract(Long, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(300)]
    [InlineData(3_000)]
    public void Extract_CancelledOnTheWay_StopsSoon(int milliseconds)
    {
        using var stop = new CancellationTokenSource();

        // A thread of its own: a timer's callback may come late where all tests share the pool.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(milliseconds);
            stop.Cancel();
        });
        canceller.Start();
        var clock = Stopwatch.StartNew();

        Assert.Throws<OperationCanceledException>(() => QuoteExtractor.Extract(Long, ExtractionOptions.Default, stop.Token));

        canceller.Join();
        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(milliseconds + 10_000), $"took {clock.Elapsed}");
    }
}
