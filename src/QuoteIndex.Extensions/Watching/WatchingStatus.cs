namespace QuoteIndex.Extensions.Watching;

/// <summary>How the last pass over the watched folders went, for the health check. Safe for use by several threads at once.</summary>
internal sealed class WatchingStatus
{
    private volatile WatchingPass? last;

    /// <summary>The last pass; null before the first is done, and when nothing is watched.</summary>
    public WatchingPass? Last
    {
        get => last;
        set => last = value;
    }
}
