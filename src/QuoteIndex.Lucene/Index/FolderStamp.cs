namespace QuoteIndex.Lucene.Index;

/// <summary>
/// Tells whether a folder may hold another commit than when it was last asked, by the time of the folder's last change, which costs a fraction of what it
/// takes to read the commit. Not for use by several threads at once.
/// </summary>
internal sealed class FolderStamp(string folder)
{
    // File systems tell times no finer than this; what changed so lately may have changed once more.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo info = new(folder);
    private DateTime known;

    public bool HasChanged()
    {
        info.Refresh();
        DateTime changed = info.LastWriteTimeUtc;
        if (changed == known)
        {
            return false;
        }

        known = DateTime.UtcNow - changed > Grain ? changed : default;
        return true;
    }
}
