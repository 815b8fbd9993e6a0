using QuoteIndex.Storage;

namespace QuoteIndex.Ingesting;

/// <summary>Which files on disk an ingested path speaks for.</summary>
internal static class PruneScope
{
    /// <summary>True when <paramref name="location"/> is the file, stands below the folder, or matches the glob that <paramref name="root"/> is.</summary>
    public static bool Covers(string root, string location)
    {
        string full = Path.GetFullPath(root);
        return SourcePattern.Matches(full, location, location);
    }

    /// <summary>
    /// True when the file is certainly not there any more: the nearest folder above it that exists can be listed, and
    /// the list does not show the way to it. A folder that may not be looked into proves nothing.
    /// </summary>
    public static bool IsGone(string location)
    {
        if (File.Exists(location))
        {
            return false;
        }

        string child = location;
        for (string? folder = Path.GetDirectoryName(child); folder is not null; child = folder, folder = Path.GetDirectoryName(child))
        {
            if (Directory.Exists(folder))
            {
                try
                {
                    return !Directory.EnumerateFileSystemEntries(folder).Contains(child, StringComparer.Ordinal);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    return false;
                }
            }
        }

        return false;
    }
}
