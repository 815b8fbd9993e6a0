using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QuoteIndex.Extensions.Logging;

namespace QuoteIndex.Extensions.Watching;

/// <summary>Takes in the watched folders while the application runs: all at start, then what changes, and all again once in a while.</summary>
internal sealed class FolderWatchingService(
    QuoteArchiveProvider archives,
    IOptions<QuoteIndexOptions> options,
    TimeProvider time,
    WatchingStatus status,
    ILogger<FolderWatchingService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        QuoteIndexOptions settings = options.Value;
        string[] folders = [.. settings.Watching.Folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        if (folders.Length == 0)
        {
            return;
        }

        using var changes = new PendingChanges(settings.Watching, time);
        using var watchers = new FolderWatchers(folders, settings, changes, logger);
        WatchingLog.Started(logger, folders);
        ChangeSet next = ChangeSet.All;
        while (true)
        {
            try
            {
                if (next.IsAll)
                {
                    // Before the pass, so that nothing that happens meanwhile is missed.
                    watchers.Attach();
                }

                IReadOnlyList<IngestProblem> problems = await PassAsync(folders, For(next, folders, settings.Ingest), stoppingToken).ConfigureAwait(false);

                // What could not be read is looked at again with the next that changes: it may be mended, or still be a problem.
                changes.Defer(problems.Select(problem => problem.Path));
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the next pass may do better; the application goes on.
                WatchingLog.PassFailed(logger, error);
                status.Last = new WatchingPass(time.GetUtcNow(), [], error);
                changes.Retry(next);
            }

            next = await changes.NextAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<IngestProblem>> PassAsync(string[] folders, IngestOptions ingest, CancellationToken cancellationToken)
    {
        QuoteArchive archive = await archives.GetAsync(cancellationToken).ConfigureAwait(false);
        IngestReport report = await archive.IngestAsync(folders, ingest, cancellationToken: cancellationToken).ConfigureAwait(false);
        IReadOnlyList<IngestProblem> known = status.Last?.Problems ?? [];
        status.Last = new WatchingPass(time.GetUtcNow(), report.Problems);
        Tell(report, known);
        return report.Problems;
    }

    private static IngestOptions For(ChangeSet which, string[] folders, IngestOptions ingest) => ingest with
    {
        AllowEmpty = true,
        Include = which.IsAll ? ingest.Include : path => which.Includes(path) && ingest.Include?.Invoke(path) is not false,

        // A folder that is not there may be a drive that is not there.
        Prune = ingest.Prune && Array.TrueForAll(folders, Directory.Exists),
    };

    // A problem that stays is told once.
    private void Tell(IngestReport report, IReadOnlyList<IngestProblem> known)
    {
        foreach (IngestProblem problem in report.Problems.Except(known))
        {
            WatchingLog.NotTakenIn(logger, problem.Path, problem.Message);
        }

        bool isNews = report.Read + report.Removed > 0;
        WatchingLog.PassDone(
            logger, isNews ? LogLevel.Information : LogLevel.Debug, report.Added, report.Replaced, report.Removed, report.Statements, report.Problems.Count, report.Elapsed.TotalSeconds);
    }
}
