using Microsoft.Extensions.Diagnostics.HealthChecks;
using QuoteIndex.Extensions.Watching;

namespace QuoteIndex.Extensions.Health;

/// <summary>Tells whether the index can be read, and whether the watched folders could be taken in. Descriptions name no files: they are often public.</summary>
internal sealed class QuoteIndexHealthCheck(QuoteArchiveProvider archives, WatchingStatus watching) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArchiveStatistics statistics;
        try
        {
            QuoteArchive archive = await archives.GetAsync(cancellationToken).ConfigureAwait(false);
            statistics = await archive.StatsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The index cannot be opened or read.", error);
        }

        WatchingPass? pass = watching.Last;
        Dictionary<string, object> data = Data(statistics, pass);
        return pass switch
        {
            { Error: { } error } => HealthCheckResult.Degraded("The watched folders could not be taken in.", error, data),
            { Problems.Count: > 0 } => HealthCheckResult.Degraded($"{pass.Problems.Count} of the watched files or folders could not be taken in; the log names them.", null, data),
            _ => HealthCheckResult.Healthy("The index can be read.", data),
        };
    }

    private static Dictionary<string, object> Data(ArchiveStatistics statistics, WatchingPass? pass)
    {
        var data = new Dictionary<string, object>
        {
            ["sources"] = statistics.Sources,
            ["statements"] = statistics.Quotes,
            ["speakers"] = statistics.Speakers,
            ["bytes"] = statistics.Bytes,
        };
        if (pass is not null)
        {
            data["last_pass"] = pass.At;
            data["problems"] = pass.Problems.Count;
        }

        return data;
    }
}
