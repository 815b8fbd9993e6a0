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
        string[] folders = [.. settings.Watching.Folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).Distinct(StringComparer.Ordinal)];
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
                if (next.IsAll && settings.Watching.ListenToChanges)
                {
                    // Before the pass, so that nothing that happens meanwhile is missed.
                    watchers.Attach();
                }

                QuoteArchive archive = await archives.GetAsync(stoppingToken).ConfigureAwait(false);
                IngestOptions ingest = For(next, folders, settings.Ingest);
                Done(await archive.IngestAsync(folders, ingest, cancellationToken: stoppingToken).ConfigureAwait(false), changes);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the next pass may do better; the application goes on.
                status.Last = new WatchingPass(time.GetUtcNow(), [], error);
                changes.Retry(next);
                WatchingLog.PassFailed(logger, error);
            }

            next = await changes.NextAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private static IngestOptions For(ChangeSet which, string[] folders, IngestOptions ingest) => ingest with
    {
        AllowEmpty = true,
        Include = which.IsAll ? ingest.Include : path => which.Includes(path) && ingest.Include?.Invoke(path) is not false,

        // A folder that is not there may be a drive that is not there.
        Prune = ingest.Prune && Array.TrueForAll(folders, Directory.Exists),
    };

    private void Done(IngestReport report, PendingChanges changes)
    {
        IReadOnlyList<IngestProblem> known = status.Last?.Problems ?? [];
        status.Last = new WatchingPass(time.GetUtcNow(), report.Problems);

        // What could not be read is looked at again with the next that changes: it may be mended, or still be a problem.
        changes.Defer(report.Problems.Select(problem => problem.Path));

        // A problem that stays is told once.
        foreach (IngestProblem problem in report.Problems.Except(known))
        {
            WatchingLog.NotTakenIn(logger, problem.Path, problem.Message);
        }

        LogLevel level = report.Read + report.Removed > 0 ? LogLevel.Information : LogLevel.Debug;
        WatchingLog.PassDone(
            logger, level, report.Added, report.Replaced, report.Removed, report.Statements, report.Problems.Count, report.Elapsed.TotalSeconds);
    }
}
