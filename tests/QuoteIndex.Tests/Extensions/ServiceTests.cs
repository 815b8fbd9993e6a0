using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace QuoteIndex.Tests.Extensions;

/// <summary>What an application that registers QuoteIndex gets from its container.</summary>
public sealed class ServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Searcher_AfterTheSeedsWereTakenIn_FindsWhatTheArchiveFinds()
    {
        await using var application = new Application();
        await application.Host.StartAsync(Cancel);
        QuoteArchive archive = await application.Archives.GetAsync(Cancel);
        await archive.IngestAsync(Application.Seeds, cancellationToken: Cancel);
        IQuoteSearcher searcher = application.Searcher;
        QuoteQuery query = QuoteQuery.All.By("Mark Zuckerberg");

        QuoteAnswer answer = await searcher.AskAsync("what did Zuckerberg say about DeepSeek", Cancel);
        QuoteAnswer within = await searcher.AskAsync("DeepSeek", query, Cancel);
        QuotePage page = await searcher.SearchAsync(query, Cancel);
        List<QuoteHit> stream = await searcher.StreamAsync(query, Cancel).ToListAsync(Cancel);
        Verification verification = await searcher.VerifyAsync("AI will be much more ubiquitous", "Satya Nadella", Cancel);

        Assert.Equal("Mark Zuckerberg", answer.Page.Hits[0].Quote.Speaker.Name);
        Assert.NotEmpty(within.Page.Hits);
        Assert.All(within.Page.Hits, hit => Assert.Equal("Mark Zuckerberg", hit.Quote.Speaker.Name));
        Assert.Equal((await archive.SearchAsync(query, Cancel)).Hits.Select(hit => hit.Quote.ToString()), page.Hits.Select(hit => hit.Quote.ToString()));
        Assert.Equal(page.Total, stream.Count);
        Assert.Equal("Satya Nadella", verification.Best?.Quote.Speaker.Name);
        Assert.Contains(await searcher.SpeakersAsync(Cancel), speaker => speaker.Name == "Mark Zuckerberg");
        Assert.Equal((await archive.StatsAsync(Cancel)).Quotes, (await searcher.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task Ask_ByTheClockOfTheContainer_KnowsToday()
    {
        await using var application = new Application();
        await using QuoteArchive expected = await QuoteArchive.OpenInMemoryAsync(Cancel);
        expected.Clock = application.Time;
        application.Time.Advance(TimeSpan.FromDays(400));

        QuoteAnswer answer = await application.Searcher.AskAsync("what did Ann Lee say yesterday", Cancel);

        Assert.Contains("2026", answer.Interpretation);
        Assert.Equal((await expected.AskAsync("what did Ann Lee say yesterday", Cancel)).Interpretation, answer.Interpretation);
    }

    [Fact]
    public async Task Search_WithSynonymsOfTheOptions_FindsTheOtherWord()
    {
        await using var application = new Application(options => options.Synonyms = Synonyms.Default.With("tardy, late"));
        application.Write("a.txt");
        await (await application.Archives.GetAsync(Cancel)).IngestAsync(application.News, cancellationToken: Cancel);

        Assert.Equal(1, (await application.Searcher.SearchAsync(QuoteQuery.All.About("tardy"), Cancel)).Total);
    }

    [Fact]
    public async Task AddQuoteIndex_WithASearcherOfTheTestsOwn_LeavesIt()
    {
        var fake = new FakeSearcher();
        await using ServiceProvider container = new ServiceCollection()
            .AddSingleton<IQuoteSearcher>(fake).AddQuoteIndex(options => options.IndexPath = "none.db").BuildServiceProvider();

        QuoteAnswer answer = await container.GetRequiredService<IQuoteSearcher>().AskAsync("who?", Cancel);

        Assert.Same(fake, container.GetRequiredService<IQuoteSearcher>());
        Assert.Equal("who?", answer.Question);
    }

    [Fact]
    public async Task AddQuoteIndex_Twice_RegistersOnceAndAddsOptionsUp()
    {
        await using ServiceProvider container = new ServiceCollection()
            .AddQuoteIndex(options => options.IndexPath = "a.db")
            .AddQuoteIndex(options => options.Watching.Folders.Add("news"))
            .BuildServiceProvider();

        QuoteIndexOptions options = container.GetRequiredService<IOptions<QuoteIndexOptions>>().Value;

        Assert.Equal(("a.db", "news"), (options.IndexPath, Assert.Single(options.Watching.Folders)));
        Assert.Single(container.GetServices<IHostedService>(), service => service.GetType().Namespace!.StartsWith("QuoteIndex", StringComparison.Ordinal));
        Assert.Single(container.GetServices<IValidateOptions<QuoteIndexOptions>>(), validator => validator.GetType().Namespace!.StartsWith("QuoteIndex", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_FromConfiguration_AreBoundAndLeaveTheDefaultsAlone()
    {
        long bytes = ReadingOptions.Default.MaximumBytes;
        long entry = UnpackingLimits.Default.EntryBytes;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["QuoteIndex:IndexPath"] = "archive.db",
            ["QuoteIndex:Ingest:Prune"] = "true",
            ["QuoteIndex:Ingest:Reading:MaximumBytes"] = "1000",
            ["QuoteIndex:Ingest:Reading:Unpacking:EntryBytes"] = "500",
            ["QuoteIndex:Watching:Folders:0"] = "news",
            ["QuoteIndex:Watching:QuietTime"] = "00:00:05",
        }).Build();
        using ServiceProvider container = new ServiceCollection()
            .AddQuoteIndex().AddOptions<QuoteIndexOptions>().Bind(configuration.GetSection("QuoteIndex")).Services.BuildServiceProvider();

        QuoteIndexOptions options = container.GetRequiredService<IOptions<QuoteIndexOptions>>().Value;

        Assert.Equal(("archive.db", true, 1000L, 500L), (options.IndexPath, options.Ingest.Prune, options.Ingest.Reading.MaximumBytes, options.Ingest.Reading.Unpacking.EntryBytes));
        Assert.Equal(("news", TimeSpan.FromSeconds(5)), (Assert.Single(options.Watching.Folders), options.Watching.QuietTime));
        Assert.Equal((bytes, entry), (ReadingOptions.Default.MaximumBytes, UnpackingLimits.Default.EntryBytes));
        Assert.False(IngestOptions.Default.Prune);
    }
}
