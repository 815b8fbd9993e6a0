namespace QuoteIndex.Extensions.Watching;

/// <summary>Which files a pass looks at. Immutable.</summary>
internal sealed record ChangeSet(bool IsAll, IReadOnlySet<string> Paths)
{
    public static ChangeSet All { get; } = new(true, new HashSet<string>());

    public bool IsEmpty => !IsAll && Paths.Count == 0;

    /// <summary>True for a path that has changed, and for all below it: of a folder that was moved in, only the folder is told.</summary>
    public bool Includes(string path)
    {
        if (IsAll)
        {
            return true;
        }

        for (string? part = path; part is not null; part = Path.GetDirectoryName(part))
        {
            if (Paths.Contains(part))
            {
                return true;
            }
        }

        return false;
    }
}
