using QuoteIndex.Telemetry;

namespace QuoteIndex.Tests.Telemetry;

/// <summary>What is counted and how long it took, under the names that dashboards use.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class MetricTests
{
    private const string Said = "“We are late,” said Ann Lee, the chief executive of Lee Mills.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ingest_FilesOfEveryOutcome_AreCounted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Said);
        folder.Write("b.txt", Said);
        folder.Write("c.txt", Said);
        folder.Write("d.txt", new string('x', 1000));
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        var options = new IngestOptions { Reading = new() { MaximumBytes = 500 }, Prune = true };
        using var measured = new Measurements();

        await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);
        folder.Write("b.txt", Said + " “And I am sorry,” Lee said.");
        File.Delete(folder.At("c.txt"));
        await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);

        Assert.Equal(3, measured.SumOf("quoteindex.ingest.files", "quoteindex.outcome=added"));
        Assert.Equal(1, measured.SumOf("quoteindex.ingest.files", "quoteindex.outcome=replaced"));
        Assert.Equal(1, measured.SumOf("quoteindex.ingest.files", "quoteindex.outcome=unchanged"));
        Assert.Equal(1, measured.SumOf("quoteindex.ingest.files", "quoteindex.outcome=removed"));
        Assert.Equal(2, measured.SumOf("quoteindex.ingest.files", "quoteindex.outcome=failed"));
        Assert.Equal(2, measured.SumOf("quoteindex.ingest.problems"));
        Assert.Equal(5, measured.SumOf("quoteindex.ingest.statements"));
        Assert.Equal(3, measured.CountOf("quoteindex.ingest.file.duration", "quoteindex.outcome=added"));
        Assert.Equal(2, measured.CountOf("quoteindex.ingest.file.duration", "quoteindex.outcome=failed"));
        Assert.Equal(2, measured.CountOf("quoteindex.ingest.duration"));
        Assert.Equal(("{file}", "s"), (measured.UnitOf("quoteindex.ingest.files"), measured.UnitOf("quoteindex.ingest.file.duration")));
        Assert.DoesNotContain(folder.FullPath, measured.AllTags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_OfEachKind_AreTimed()
    {
        using var folder = new TemporaryFolder();
        foreach (int i in Enumerable.Range(0, 40))
        {
            // Enough for a segment; the postings of fewer are not read through a cache.
            folder.Write($"{i}.txt", Said);
        }

        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        using var measured = new Measurements();
        long start = System.Diagnostics.Stopwatch.GetTimestamp();

        await archive.SearchAsync(QuoteQuery.All.About("late"), Cancel);
        await archive.SearchAsync(QuoteQuery.All.About("late"), Cancel);
        await archive.AskAsync("what did Ann Lee say", Cancel);
        await archive.VerifyAsync("we are late", cancellationToken: Cancel);
        double elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;

        Assert.Equal(2, measured.CountOf("quoteindex.search.duration"));
        Assert.Equal((1, 1), (measured.CountOf("quoteindex.ask.duration"), measured.CountOf("quoteindex.verify.duration")));
        Assert.InRange(measured.SumOf("quoteindex.search.duration") + measured.SumOf("quoteindex.ask.duration") + measured.SumOf("quoteindex.verify.duration"), double.Epsilon, elapsed);
        Assert.True(measured.SumOf("quoteindex.postings_cache.lookups", "quoteindex.result=miss") > 0);
        Assert.True(measured.SumOf("quoteindex.postings_cache.lookups", "quoteindex.result=hit") > 0);
    }

    [Fact]
    public async Task Search_Cancelled_IsTimedWithItsError()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        using var measured = new Measurements();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.SearchAsync(QuoteQuery.All, new CancellationToken(canceled: true)));

        Assert.Contains("error.type=System.", measured.AllTags, StringComparison.Ordinal);
        Assert.Contains("CanceledException", measured.AllTags, StringComparison.Ordinal);
        Assert.Equal(0, measured.CountOf("quoteindex.search.duration"));
    }

    [Fact]
    public async Task Lists_OfEachKind_AreTimed()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        using var measured = new Measurements();

        await archive.SpeakersAsync(Cancel);
        await archive.StatsAsync(Cancel);

        Assert.Equal((1, 1), (measured.CountOf("quoteindex.speakers.duration"), measured.CountOf("quoteindex.stats.duration")));
    }

    [Fact]
    public async Task Stream_SlowReader_IsTimedWithoutTheReader()
    {
        await using QuoteArchive archive = await ThreeStatementsAsync();
        using var measured = new Measurements();

        await foreach (QuoteHit hit in archive.StreamAsync(QuoteQuery.All, Cancel))
        {
            Assert.Equal(0, measured.CountOf("quoteindex.stream.duration"));
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        }

        Assert.Equal(1, measured.CountOf("quoteindex.stream.duration"));
        Assert.InRange(measured.SumOf("quoteindex.stream.duration"), double.Epsilon, 2.5);
    }

    [Fact]
    public async Task Stream_LeftOrCancelled_IsTimedAsWhatItWas()
    {
        await using QuoteArchive archive = await ThreeStatementsAsync();
        using var measured = new Measurements();

        await foreach (QuoteHit hit in archive.StreamAsync(QuoteQuery.All, Cancel))
        {
            break;
        }

        Assert.Equal(1, measured.CountOf("quoteindex.stream.duration"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await archive.StreamAsync(QuoteQuery.All, new CancellationToken(canceled: true)).CountAsync(CancellationToken.None));
        Assert.Equal(1, measured.CountOf("quoteindex.stream.duration"));
        Assert.Contains("CanceledException", measured.AllTags, StringComparison.Ordinal);
    }

    [Fact]
    public void Unobserved_NothingIsAllocated()
    {
        var done = Task.FromResult(1);
        Measure();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Measure();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Measure()
        {
            for (int i = 0; i < 1000; i++)
            {
                Instruments.Search.RunAsync((done, i), static state => state.done, static (activity, result) => activity.SetTag("result", result));
                Instruments.Stream.Run(AsyncEnumerable.Empty<int>());
                Instruments.Lookup(i % 2 == 0);
                IngestInstruments.Done(FileOutcome.Added);
                IngestInstruments.Looked(FileOutcome.Added, 0);
            }
        }
    }

    private static async Task<QuoteArchive> ThreeStatementsAsync()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Said);
        folder.Write("b.txt", Said);
        folder.Write("c.txt", Said);
        QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        return archive;
    }
}
