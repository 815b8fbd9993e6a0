using Microsoft.Extensions.Logging;

namespace QuoteIndex.Tests.Extensions;

/// <summary>Folders that a running application takes in, at start and by the clock; <see cref="ChangesTests"/> are those by what the system tells.</summary>
public sealed class WatchingTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FolderOfSeeds_TakesItIn()
    {
        await using var application = new Application(watch: true);
        foreach (string seed in Directory.GetFiles(Application.Seeds))
        {
            application.Write(Path.GetFileName(seed), await File.ReadAllTextAsync(seed, Cancel));
        }

        await application.Host.StartAsync(Cancel);
        LogEntry done = await application.Logs.WaitForAsync("PassDone");

        Assert.Equal((11, LogLevel.Information, (object?)5, (object?)0), (done.Event.Id, done.Level, done.Values["Added"], done.Values["Problems"]));
        Assert.Equal(5, (await application.Searcher.StatsAsync(Cancel)).Sources);
        Assert.Equal("Mark Zuckerberg", (await application.Searcher.AskAsync("what did Zuckerberg say about DeepSeek", Cancel)).Page.Hits[0].Quote.Speaker.Name);
    }

    [Fact]
    public async Task Start_WithoutFolders_OpensNothing()
    {
        await using var application = new Application();

        await application.Host.StartAsync(Cancel);
        await application.Host.StopAsync(Cancel);

        Assert.Empty(application.Logs.Of("WatchingStarted"));
        Assert.False(File.Exists(application.IndexPath));
    }

    [Fact]
    public async Task Pass_BadFile_IsToldOnceAndStopsNothing()
    {
        await using var application = new Application(
            options => options.Ingest = options.Ingest with { Reading = new() { MaximumBytes = 500 } },
            watch: true);
        string bad = application.Write("{0}{bad}.txt", new string('x', 1000));
        application.Write("good.txt");

        await application.Host.StartAsync(Cancel);
        LogEntry problem = await application.Logs.WaitForAsync("NotTakenIn");
        await application.Logs.WaitForAsync("PassDone");
        await PassAsync(application, 2);
        File.WriteAllText(bad, Application.Said);
        await PassAsync(application, 3);

        Assert.Equal((12, LogLevel.Warning, bad), (problem.Event.Id, problem.Level, problem.Values["Path"]));
        Assert.Equal("Not taken in: {Path}: {Problem}", problem.Template);
        Assert.Contains(bad, problem.Message, StringComparison.Ordinal);
        Assert.Single(application.Logs.Of("NotTakenIn"));
        Assert.Equal(["good.txt", "{0}{bad}.txt"], await application.SourcesAsync());
    }

    [Fact]
    public async Task Pass_NothingNew_IsToldToThoseWhoDebug()
    {
        await using var application = new Application(watch: true);

        await application.Host.StartAsync(Cancel);
        LogEntry done = await application.Logs.WaitForAsync("PassDone");

        Assert.Equal((LogLevel.Debug, (object?)0), (done.Level, done.Values["Problems"]));
    }

    [Fact]
    public async Task Pass_FolderThatComesLater_IsTakenInWhenItIsThere()
    {
        await using var application = new Application(watch: true);
        Directory.Delete(application.News);

        await application.Host.StartAsync(Cancel);
        LogEntry missing = await application.Logs.WaitForAsync("NotTakenIn");
        await application.Logs.WaitForAsync("PassDone");
        application.Write("sub/a.txt");
        await PassAsync(application, 2);

        Assert.Equal(application.News, missing.Values["Path"]);
        Assert.Equal(["sub/a.txt"], await application.SourcesAsync());
    }

    [Theory]
    [InlineData(true, "b.txt")]
    [InlineData(false, "a.txt", "b.txt")]
    public async Task Pass_FileThatIsGone_IsRemovedWhenTheOptionsSaySo(bool prune, params string[] left)
    {
        await using var application = new Application(options => options.Ingest = options.Ingest with { Prune = prune }, watch: true);
        string gone = application.Write("a.txt");
        application.Write("b.txt", "“We will sell the mill,” said Bo Ek, the chairman of Lee Mills.");
        await application.Host.StartAsync(Cancel);
        await application.Logs.WaitForAsync("PassDone");

        File.Delete(gone);
        await PassAsync(application, 2);

        Assert.Equal(left, await application.SourcesAsync());
    }

    [Fact]
    public async Task Pass_FolderThatIsGone_RemovesNothing()
    {
        await using var application = new Application(options => options.Ingest = options.Ingest with { Prune = true }, watch: true);
        application.Write("a.txt");
        await application.Host.StartAsync(Cancel);
        await application.Logs.WaitForAsync("PassDone");

        Directory.Delete(application.News, recursive: true);
        await PassAsync(application, 2);

        Assert.Equal(["a.txt"], await application.SourcesAsync());
        Assert.Equal(application.News, Assert.Single(application.Logs.Of("NotTakenIn")).Values["Path"]);
    }

    [Fact]
    public async Task Pass_IndexThatCannotBeOpened_IsTriedAgainInAMinute()
    {
        int opened = 0;
        await using var application = new Application(
            options =>
            {
                options.IndexPath = null;
                options.StoreFactory = async (_, token) => ++opened == 1
                    ? throw new InvalidOperationException("A mistake of the application.")
                    : await SqliteQuoteStore.OpenInMemoryAsync(token);
            },
            watch: true);
        application.Write("a.txt");

        await application.Host.StartAsync(Cancel);
        LogEntry failed = await application.Logs.WaitForAsync("PassFailed");
        await AdvanceUntilAsync(application, TimeSpan.FromMinutes(1), "PassDone", 1);

        Assert.Equal((13, LogLevel.Error, "A mistake of the application."), (failed.Event.Id, failed.Level, failed.Error?.Message));
        Assert.Equal(["a.txt"], await application.SourcesAsync());
    }

    [Fact]
    public async Task Stop_InTheMiddleOfAPass_EndsIt()
    {
        var store = new ClosingStore(isStuck: true);
        await using var application = new Application(
            options => (options.IndexPath, options.StoreFactory) = (null, (_, _) => Task.FromResult<IQuoteStore>(store)),
            watch: true);
        application.Write("a.txt");

        await application.Host.StartAsync(Cancel);
        await store.Writing.WaitAsync(Cancel);
        await application.Host.StopAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        application.Host.Dispose();

        Assert.Equal(1, store.Closed);
        Assert.Empty(application.Logs.Of("PassFailed"));
        Assert.Empty(application.Logs.Of("PassDone"));
    }

    // The pass over all files that the clock brings, by which everything of before is taken in.
    private static Task PassAsync(Application application, int which) => AdvanceUntilAsync(application, Interval, "PassDone", which);

    private static async Task AdvanceUntilAsync(Application application, TimeSpan time, string eventName, int which)
    {
        int before = application.Logs.Of(eventName).Count;
        Assert.Equal(which - 1, before);
        application.Time.Advance(time);
        await application.Logs.WaitForAsync(eventName, which);
    }
}
