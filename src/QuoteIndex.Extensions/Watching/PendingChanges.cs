using System.Threading.Channels;

namespace QuoteIndex.Extensions.Watching;

/// <summary>
/// Collects changes until nothing more happens for a while, or the first has waited long enough, and all files once in an interval.
/// Safe for use by several threads at once; one of them takes what is due.
/// </summary>
internal sealed class PendingChanges : IDisposable
{
    // Beyond that all files are looked at, which is not much more and needs no list.
    private const int MostPaths = 10_000;

    // How long after a pass that failed as a whole the next is tried.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private readonly TimeSpan quietTime;
    private readonly TimeSpan longestDelay;
    private readonly Lock gate = new();
    private readonly Channel<bool> due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ITimer soon;
    private readonly ITimer regularly;
    private readonly HashSet<string> deferred = new(StringComparer.Ordinal);
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool all;
    private long since;

    public PendingChanges(WatchingOptions options, TimeProvider time)
    {
        this.time = time;
        quietTime = options.QuietTime;
        longestDelay = options.LongestDelay;
        soon = time.CreateTimer(_ => due.Writer.TryWrite(true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        regularly = time.CreateTimer(_ => Regularly(), null, options.FullPassInterval, options.FullPassInterval);
    }

    /// <summary>A file or folder came, changed or went.</summary>
    public void Add(string path)
    {
        lock (gate)
        {
            Begin();
            paths.Add(path);
            all |= paths.Count > MostPaths;
        }
    }

    /// <summary>Changes were missed, and nobody knows which.</summary>
    public void AddAll()
    {
        lock (gate)
        {
            Begin();
            all = true;
        }
    }

    /// <summary>Paths to look at again when something else is due.</summary>
    public void Defer(IEnumerable<string> again)
    {
        lock (gate)
        {
            deferred.UnionWith(again);
        }
    }

    /// <summary>Changes that were taken and could not be dealt with are due again after a minute, or with the next.</summary>
    public void Retry(ChangeSet changes)
    {
        lock (gate)
        {
            Begin();
            all |= changes.IsAll;
            paths.UnionWith(changes.Paths);
            soon.Change(RetryDelay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Waits for what is due next, and takes it.</summary>
    public async Task<ChangeSet> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await due.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            lock (gate)
            {
                // What came between the timer and here was taken along the last time.
                if (all || paths.Count > 0)
                {
                    return Take();
                }
            }
        }
    }

    public void Dispose()
    {
        soon.Dispose();
        regularly.Dispose();
    }

    private void Regularly()
    {
        lock (gate)
        {
            all = true;
        }

        due.Writer.TryWrite(true);
    }

    private void Begin()
    {
        if (!all && paths.Count == 0)
        {
            since = time.GetTimestamp();
        }

        TimeSpan left = longestDelay - time.GetElapsedTime(since);
        soon.Change(left <= TimeSpan.Zero ? TimeSpan.Zero : left < quietTime ? left : quietTime, Timeout.InfiniteTimeSpan);
    }

    private ChangeSet Take()
    {
        paths.UnionWith(deferred);
        var taken = new ChangeSet(all, paths);
        deferred.Clear();
        paths = new(StringComparer.Ordinal);
        all = false;
        return taken;
    }
}
