using Microsoft.Extensions.Time.Testing;
using QuoteIndex.Extensions.Watching;

namespace QuoteIndex.Tests.Extensions;

/// <summary>When changes are due: after a while of quiet, not later than the longest delay, all once in an interval, and again after a failure.</summary>
public sealed class PendingChangesTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly PendingChanges changes;

    public PendingChangesTests()
    {
        var options = new WatchingOptions
        {
            QuietTime = TimeSpan.FromSeconds(2),
            LongestDelay = TimeSpan.FromSeconds(5),
            FullPassInterval = TimeSpan.FromMinutes(10),
        };
        changes = new PendingChanges(options, time);
    }

    public void Dispose() => changes.Dispose();

    [Fact]
    public void Next_UntilItIsQuiet_IsNotDue()
    {
        changes.Add("/news/a.txt");
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Null(Due());
        changes.Add("/news/b.txt");
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Null(Due());
        time.Advance(TimeSpan.FromSeconds(0.1));

        ChangeSet? due = Due();

        Assert.Equal(["/news/a.txt", "/news/b.txt"], due?.Paths.Order());
        Assert.False(due?.IsAll);
        Assert.Null(Due());
    }

    [Fact]
    public void Next_NeverQuiet_IsDueAfterTheLongestDelay()
    {
        for (int second = 0; second < 5; second++)
        {
            changes.Add($"/news/{second}.txt");
            Assert.Null(Due());
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(5, Due()?.Paths.Count);
    }

    [Fact]
    public void Next_EveryInterval_IsAll()
    {
        time.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Null(Due());

        time.Advance(TimeSpan.FromMinutes(0.1));
        Assert.True(Due()?.IsAll);
        Assert.Null(Due());

        time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(Due()?.IsAll);
    }

    [Fact]
    public void Next_AfterARetry_IsDueInAMinuteWithWhatItWas()
    {
        changes.Retry(new ChangeSet(false, new HashSet<string> { "/news/a.txt" }));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(Due());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["/news/a.txt"], Due()?.Paths);
    }

    [Fact]
    public void Next_Deferred_ComesWithTheNextAndOnlyThen()
    {
        changes.Defer(["/news/bad.txt"]);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(Due());
        changes.Add("/news/a.txt");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["/news/a.txt", "/news/bad.txt"], Due()?.Paths.Order());
    }

    [Fact]
    public void Next_TooManyPaths_IsAll()
    {
        for (int i = 0; i <= 10_000; i++)
        {
            changes.Add($"/news/{i}.txt");
        }

        time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(Due()?.IsAll);
    }

    [Theory]
    [InlineData("/news/a.txt", true)]
    [InlineData("/news/sub/deep/b.txt", true)]
    [InlineData("/news/sub", true)]
    [InlineData("/news/subway.txt", false)]
    [InlineData("/news/c.txt", false)]
    public void Includes_APathAndAllBelow(string path, bool expected)
    {
        var some = new ChangeSet(false, new HashSet<string> { Path.GetFullPath("/news/a.txt"), Path.GetFullPath("/news/sub") });

        Assert.Equal(expected, some.Includes(Path.GetFullPath(path)));
        Assert.True(ChangeSet.All.Includes(path));
    }

    // What is due now; null when nothing is.
    private ChangeSet? Due()
    {
        using var stop = new CancellationTokenSource();
        Task<ChangeSet> next = changes.NextAsync(stop.Token);
        ChangeSet? due = next.IsCompletedSuccessfully ? next.Result : null;
        stop.Cancel();
        return due;
    }
}
