using Microsoft.Extensions.Diagnostics.HealthChecks;
using QuoteIndex.Extensions.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of QuoteIndex.</summary>
public static class QuoteIndexHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the index that <c>services.AddQuoteIndex(…)</c> registers: healthy when it can be read, with the numbers of sources, statements and
    /// speakers as data; degraded when the last pass over the watched folders had problems; unhealthy when the index cannot be opened or read.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check. Default "quoteindex".</param>
    /// <param name="failureStatus">What is reported in place of unhealthy; null, the default, for unhealthy itself.</param>
    /// <param name="tags">What the check can be chosen by, such as "ready". Default: none.</param>
    /// <param name="timeout">How long it may take; null, the default, for any time.</param>
    /// <returns>The health checks, for further calls.</returns>
    public static IHealthChecksBuilder AddQuoteIndex(
        this IHealthChecksBuilder builder,
        string name = "quoteindex",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<QuoteIndexHealthCheck>(name, failureStatus, tags ?? [], timeout ?? Timeout.InfiniteTimeSpan);
    }
}
