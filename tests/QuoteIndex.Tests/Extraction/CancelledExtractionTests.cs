using System.Diagnostics;

namespace QuoteIndex.Tests.Extraction;

/// <summary>An extraction stops soon after its token is cancelled, wherever it is then.</summary>
public sealed class CancelledExtractionTests
{
    // Takes some ten seconds when nobody stops it.
    private static readonly Article Long = ArticleReader.Parse(
        "long.txt",
        string.Concat(Enumerable.Range(0, 60_000).Select(i => $"“The order number {i} is late,” said Ann Lee, who runs Lee Mills. She added that it would come.\n\n")));

    [Fact]
    public void Extract_CancelledBefore_DoesNothing() =>
        Assert.Throws<OperationCanceledException>(() => QuoteExtractor.Extract(Long, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(300)]
    [InlineData(1_500)]
    public void Extract_CancelledOnTheWay_StopsSoon(int milliseconds)
    {
        Article article = Long;
        using var stop = new CancellationTokenSource();
        long cancelled = 0;

        // A thread of its own: a timer's callback may come late where all tests share the pool.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(milliseconds);
            cancelled = Stopwatch.GetTimestamp();
            stop.Cancel();
        });
        canceller.Start();

        Assert.Throws<OperationCanceledException>(() => QuoteExtractor.Extract(article, ExtractionOptions.Default, stop.Token));

        canceller.Join();
        TimeSpan late = Stopwatch.GetElapsedTime(cancelled);
        Assert.True(late < TimeSpan.FromSeconds(10), $"stopped {late} later");
    }
}
