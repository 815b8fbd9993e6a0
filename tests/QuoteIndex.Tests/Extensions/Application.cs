using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace QuoteIndex.Tests.Extensions;

/// <summary>An application with a host of its own, an index and a folder of news, gone when the test ends. Its time stands still until told.</summary>
internal sealed class Application : IAsyncDisposable
{
    public const string Said = "“We are late,” said Ann Lee, the chief executive of Lee Mills.";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<IHost> host;

    public Application(Action<QuoteIndexOptions>? configure = null, Action<HostApplicationBuilder>? build = null, bool watch = false)
    {
        Directory.CreateDirectory(News);
        host = new(() =>
        {
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddQuoteIndex(options =>
            {
                options.IndexPath = IndexPath;
                if (watch)
                {
                    options.Watching.Folders.Add(News);
                    options.Watching.ListenToChanges = false;
                }

                configure?.Invoke(options);
            });
            builder.Services.AddHealthChecks().AddQuoteIndex();
            build?.Invoke(builder);
            return builder.Build();
        });
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 2, 5, 12, 0, 0, TimeSpan.Zero));

    public LogCollector Logs { get; } = new();

    public IHost Host => host.Value;

    public string IndexPath => folder.At("quotes.db");

    /// <summary>The folder of news, which is there and empty.</summary>
    public string News => folder.At("news");

    public QuoteArchiveProvider Archives => Get<QuoteArchiveProvider>();

    public IQuoteSearcher Searcher => Get<IQuoteSearcher>();

    public T Get<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    public string Write(string path, string text = Said) => folder.Write(Path.Combine("news", path), text);

    /// <summary>The paths of what the archive holds statements of.</summary>
    public async Task<string[]> SourcesAsync() =>
        [.. (await Searcher.SearchAsync(QuoteQuery.All.ByPlace().Take(100), Cancel)).Hits.Select(hit => hit.Quote.Source.Path).Distinct()];

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated)
        {
            await Host.StopAsync(CancellationToken.None);
            Host.Dispose();
        }

        folder.Dispose();
    }
}
