using System.Collections.Concurrent;
using System.Diagnostics;

namespace QuoteIndex.Tests.Telemetry;

/// <summary>The activities of a call: where they stand, what they tell, and what they must not.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class ActivityTests : IDisposable
{
    private const string Secret = "merger";

    private readonly ConcurrentQueue<Activity> stopped = [];
    private readonly ActivityListener listener;

    public ActivityTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == QuoteIndexTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task Calls_OfEachKind_AreActivitiesOfTheCaller()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", $"“The {Secret} is late,” said Ann Lee, the chief executive of Lee Mills.");
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        using Activity caller = new Activity("caller").Start();

        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        await archive.SearchAsync(QuoteQuery.All.About(Secret), Cancel);
        await archive.AskAsync($"what did Ann Lee say about the {Secret}", Cancel);
        await archive.VerifyAsync($"The {Secret} is late", "Ann Lee", Cancel);

        await archive.SpeakersAsync(Cancel);
        await archive.StatsAsync(Cancel);
        await foreach (QuoteHit hit in archive.StreamAsync(QuoteQuery.All, Cancel))
        {
            Assert.Same(caller, Activity.Current);
        }

        Assert.Same(caller, Activity.Current);
        Assert.Equal(
            ["quoteindex.ingest", "quoteindex.search", "quoteindex.ask", "quoteindex.verify", "quoteindex.speakers", "quoteindex.stats", "quoteindex.stream"],
            stopped.Select(activity => activity.OperationName));
        Assert.All(stopped, activity => Assert.Equal(caller.SpanId, activity.ParentSpanId));
        Assert.All(stopped, activity => Assert.NotEqual(ActivityStatusCode.Error, activity.Status));
        Assert.Equal((1, 1L), (Tag("quoteindex.ingest", "quoteindex.ingest.added"), Tag("quoteindex.ingest", "quoteindex.ingest.statements")));
        Assert.Equal((1, 1L), (Tag("quoteindex.search", "quoteindex.hits"), Tag("quoteindex.search", "quoteindex.total")));
        Assert.Equal((1, 1L, 1L), (Tag("quoteindex.speakers", "quoteindex.total"), Tag("quoteindex.stats", "quoteindex.total"), Tag("quoteindex.stream", "quoteindex.hits")));
        Assert.Equal(1L, Tag("quoteindex.ask", "quoteindex.total"));
        Assert.Equal(nameof(VerificationVerdict.Verbatim), Tag("quoteindex.verify", "quoteindex.verdict"));
        string told = string.Join('\n', stopped.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName)));
        Assert.DoesNotContain(Secret, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Lee", told, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FullPath, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ThatFails_TellsTheTypeOfTheErrorAlone()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => archive.AskAsync($"what about the {Secret}", new CancellationToken(canceled: true)));

        Activity activity = Assert.Single(stopped);
        Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription));
        Assert.Equal([new("error.type", error.GetType().FullName)], activity.TagObjects);
        Assert.Empty(activity.Events);
    }

    private object? Tag(string activity, string name) => stopped.Single(one => one.OperationName == activity).GetTagItem(name);
}
