using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using QuoteIndex.Extensions.Watching;

namespace QuoteIndex.Tests.Extensions;

/// <summary>What the operating system tells of watched folders, taken in without a pass over all files.</summary>
public sealed class ChangesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_FilesThatComeChangeAndGo_AreFollowed()
    {
        await using var application = new Application(
            options =>
            {
                options.Watching.ListenToChanges = true;
                options.Watching.FullPassInterval = Timeout.InfiniteTimeSpan;
                options.Ingest = options.Ingest with { Prune = true };
            },
            watch: true);
        application.Write("a.txt");
        await application.Host.StartAsync(Cancel);
        await application.Logs.WaitForAsync("PassDone");

        application.Write("sub/b.txt", "“We will sell the mill,” said Bo Ek, the chairman of Lee Mills.");
        await UntilAsync(application, "a.txt", "sub/b.txt");

        string outside = Directory.CreateTempSubdirectory("quoteindex-").FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "c.txt"), "“The mill is old,” said Cy Orr, a former owner of Lee Mills.", Cancel);
        Directory.Move(outside, Path.Combine(application.News, "moved"));
        await UntilAsync(application, "a.txt", "moved/c.txt", "sub/b.txt");

        File.Delete(Path.Combine(application.News, "a.txt"));
        Directory.Delete(Path.Combine(application.News, "moved"), recursive: true);
        await UntilAsync(application, "sub/b.txt");
    }

    [Fact]
    public async Task Change_OfOneFile_LooksIntoNoOther()
    {
        var looked = new ConcurrentQueue<string>();
        await using var application = new Application(
            options =>
            {
                options.Watching.ListenToChanges = true;
                options.Watching.FullPassInterval = Timeout.InfiniteTimeSpan;
                options.Ingest = options.Ingest with { Include = path => Look(path) && Path.GetFileName(path) != "secret.txt" };
            },
            watch: true);
        string first = application.Write("a.txt"), secret = application.Write("secret.txt");
        await application.Host.StartAsync(Cancel);
        await application.Logs.WaitForAsync("PassDone");
        Assert.Equal([first, secret], looked);
        looked.Clear();

        string second = application.Write("b.txt");
        await UntilAsync(application, "a.txt", "b.txt");

        Assert.Equal([second], looked.Distinct());

        bool Look(string path)
        {
            looked.Enqueue(path);
            return true;
        }
    }

    [Fact]
    public async Task Change_OfWhatIsNoArticle_IsNoChange()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider();
        using var changes = new PendingChanges(new WatchingOptions { FullPassInterval = Timeout.InfiniteTimeSpan }, time);
        var options = new QuoteIndexOptions { IndexPath = folder.At("quotes.txt"), Ingest = new IngestOptions { Prune = true } };
        using var watchers = new FolderWatchers([folder.FullPath, folder.At("missing")], options, changes, NullLogger.Instance);
        watchers.Attach();

        folder.Write("quotes.txt");
        folder.Write("quotes.txt-wal");
        File.Delete(folder.At("quotes.txt-wal"));
        folder.Write("picture.png");
        folder.Write("last.txt");

        // Changes are told in their order.
        var told = new HashSet<string>();
        Task<ChangeSet> next = changes.NextAsync(Cancel);
        for (int i = 0; i < 1000 && !told.Contains(folder.At("last.txt")); i++)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            if (await Task.WhenAny(next, Task.Delay(10, Cancel)) == next)
            {
                told.UnionWith((await next).Paths);
                next = changes.NextAsync(Cancel);
            }
        }

        Assert.Equal([folder.At("last.txt")], told);
    }

    // Lets time pass until all of it is told.
    private static async Task UntilAsync(Application application, params string[] expected)
    {
        for (int i = 0; i < 1000 && !(await application.SourcesAsync()).SequenceEqual(expected); i++)
        {
            application.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, Cancel);
        }

        Assert.Equal(expected, await application.SourcesAsync());
    }
}
