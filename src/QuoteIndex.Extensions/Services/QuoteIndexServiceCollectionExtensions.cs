using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using QuoteIndex;
using QuoteIndex.Extensions.Services;
using QuoteIndex.Extensions.Watching;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers QuoteIndex with an application.</summary>
public static class QuoteIndexServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IQuoteSearcher"/> for readers, <see cref="QuoteArchiveProvider"/> for who takes in files, and the service that takes in the
    /// folders of <see cref="QuoteIndexOptions.Watching"/>. All are singletons of one archive, which is opened at its first use.
    /// </summary>
    /// <param name="services">Where to register them. What is registered already stays, so that tests may put a searcher of their own there.</param>
    /// <param name="configure">
    /// Sets the options; null when they are set elsewhere, as by
    /// <c>services.AddOptions&lt;QuoteIndexOptions&gt;().BindConfiguration("QuoteIndex")</c>. Several calls add up.
    /// </param>
    /// <returns>The services, for further calls.</returns>
    /// <remarks>
    /// The options are checked when the host starts, and <see cref="OptionsValidationException"/> says what to set. A <see cref="TimeProvider"/> of the
    /// container tells today for questions such as "last week", and drives the watching.
    /// </remarks>
    public static IServiceCollection AddQuoteIndex(this IServiceCollection services, Action<QuoteIndexOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<QuoteIndexOptions> options = services.AddOptions<QuoteIndexOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QuoteIndexOptions>, QuoteIndexOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new QuoteArchiveProvider(
            provider, provider.GetRequiredService<IOptions<QuoteIndexOptions>>(), provider.GetRequiredService<TimeProvider>(), Logger<QuoteArchiveProvider>(provider)));
        services.TryAddSingleton<IQuoteSearcher, ArchiveSearcher>();
        services.TryAddSingleton<WatchingStatus>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FolderWatchingService>(provider => new FolderWatchingService(
            provider.GetRequiredService<QuoteArchiveProvider>(),
            provider.GetRequiredService<IOptions<QuoteIndexOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<WatchingStatus>(),
            Logger<FolderWatchingService>(provider))));
        return services;
    }

    // Containers without logging are containers, too.
    private static ILogger<T> Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
