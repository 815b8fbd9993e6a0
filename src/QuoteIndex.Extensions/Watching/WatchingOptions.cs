namespace QuoteIndex;

/// <summary>Which folders a running application takes in, and when. Files are taken in at start, then as they change.</summary>
public sealed class WatchingOptions
{
    /// <summary>The folders, each with all below it. Default: none, and nothing is watched.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>
    /// False looks at all files every <see cref="FullPassInterval"/> and at nothing between: for network drives, and for trees of more folders than the
    /// operating system tells of. Default true.
    /// </summary>
    public bool ListenToChanges { get; set; } = true;

    /// <summary>How long a folder must have been quiet before its changes are taken in, so that files are written to the end. Default 2 seconds.</summary>
    public TimeSpan QuietTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a change waits at most, in a folder that is never quiet. Default 30 seconds.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often all files are looked at, because the operating system may lose changes, and tells of none on most network drives.
    /// <see cref="Timeout.InfiniteTimeSpan"/>: only at start. Default 15 minutes.
    /// </summary>
    public TimeSpan FullPassInterval { get; set; } = TimeSpan.FromMinutes(15);
}
