using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QuoteIndex.Tests.Tool;

namespace QuoteIndex.Tests.Extensions;

/// <summary>The archive is opened once for all, again after a failure, and closed with the container.</summary>
public sealed class QuoteArchiveProviderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetAsync_ManyAtOnce_OpenOnce()
    {
        var store = new TaskCompletionSource<IQuoteStore>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int opened = 0;
        await using var application = new Application(options => Use(options, () =>
        {
            Interlocked.Increment(ref opened);
            asked.TrySetResult();
            return store.Task;
        }));
        using var impatient = new CancellationTokenSource();

        Task<QuoteArchive>[] waiting = [.. Enumerable.Range(0, 20).Select(_ => application.Archives.GetAsync(Cancel).AsTask())];
        Task<QuoteArchive> left = application.Archives.GetAsync(impatient.Token).AsTask();
        await asked.Task;
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        store.SetResult(new RecordingStore());
        QuoteArchive[] archives = await Task.WhenAll(waiting);

        Assert.Equal(1, opened);
        Assert.All(archives, archive => Assert.Same(archives[0], archive));
        Assert.Same(archives[0], await application.Archives.GetAsync(Cancel));
    }

    [Fact]
    public async Task GetAsync_AfterAFailure_TriesAgain()
    {
        int opened = 0;
        await using var application = new Application(options => Use(options, () => ++opened == 1
            ? throw new QuoteIndexException("The drive is not there.")
            : Task.FromResult<IQuoteStore>(new RecordingStore())));

        var error = await Assert.ThrowsAsync<QuoteIndexException>(() => application.Searcher.StatsAsync(Cancel));
        ArchiveStatistics statistics = await application.Searcher.StatsAsync(Cancel);

        Assert.Equal("The drive is not there.", error.Message);
        Assert.Equal((2, 4L), (opened, statistics.Quotes));
        LogEntry failed = Assert.Single(application.Logs.Of("IndexNotOpened"));
        Assert.Equal((2, LogLevel.Error, (Exception)error), (failed.Event.Id, failed.Level, failed.Error));
        Assert.Equal(1, Assert.Single(application.Logs.Of("IndexOpened")).Event.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispose_OfTheContainer_ClosesTheStoreOnce(bool async)
    {
        var store = new ClosingStore();
        ServiceProvider container = Container(() => Task.FromResult<IQuoteStore>(store));
        var archives = container.GetRequiredService<QuoteArchiveProvider>();
        await archives.GetAsync(Cancel);

        if (async)
        {
            await container.DisposeAsync();
        }
        else
        {
            container.Dispose();
        }

        await archives.DisposeAsync();
        Assert.Equal(1, store.Closed);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await archives.GetAsync(Cancel));
    }

    [Fact]
    public async Task Dispose_WhileOpening_ClosesWhatWasOpened()
    {
        var store = new ClosingStore();
        var opening = new TaskCompletionSource<IQuoteStore>(TaskCreationOptions.RunContinuationsAsynchronously);
        ServiceProvider container = Container(() => opening.Task);
        Task<QuoteArchive> waiting = container.GetRequiredService<QuoteArchiveProvider>().GetAsync(Cancel).AsTask();

        Task disposing = container.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        opening.SetResult(store);
        await disposing;

        Assert.Equal(1, store.Closed);
        // Nobody is handed an archive that is closed already.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Dispose_NeverUsed_OpensNothing()
    {
        int opened = 0;
        ServiceProvider container = Container(() => Task.FromResult<IQuoteStore>(new RecordingStore { Cursor = $"{++opened}" }));
        container.GetRequiredService<IQuoteSearcher>();

        await container.DisposeAsync();

        Assert.Equal(0, opened);
    }

    private static void Use(QuoteIndexOptions options, Func<Task<IQuoteStore>> open)
    {
        options.IndexPath = null;
        options.StoreFactory = (_, _) => open();
    }

    // A container without host and logging.
    private static ServiceProvider Container(Func<Task<IQuoteStore>> open) =>
        new ServiceCollection().AddQuoteIndex(options => Use(options, open)).BuildServiceProvider();
}
