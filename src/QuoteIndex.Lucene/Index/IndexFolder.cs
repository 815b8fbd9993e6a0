using IOPath = System.IO.Path;

namespace QuoteIndex.Lucene.Index;

/// <summary>The folder an index lies in.</summary>
internal static class IndexFolder
{
    /// <summary>Leaves a folder in which an index is or may be made; false when there is none yet.</summary>
    public static bool Prepare(string folder)
    {
        if (File.Exists(folder))
        {
            throw new QuoteIndexException($"'{folder}' is a file. A Lucene index is a folder; name one.");
        }

        if (System.IO.Directory.Exists(folder))
        {
            if (System.IO.Directory.EnumerateFiles(folder, "segments_*").Any())
            {
                return true;
            }

            if (System.IO.Directory.EnumerateFileSystemEntries(folder).Any(entry => !IsLock(entry)))
            {
                throw File.Exists(IOPath.Combine(folder, VerifiedFiles.FileName))
                    ? new FileNotFoundException("The file segments_N is missing.")
                    : IndexErrors.OfAnotherProgram(folder);
            }
        }
        else
        {
            // As files are: not with all the folders above, which may be mistyped.
            if (IOPath.GetDirectoryName(folder) is { Length: > 0 } above && !System.IO.Directory.Exists(above))
            {
                throw new DirectoryNotFoundException(above);
            }

            System.IO.Directory.CreateDirectory(folder);
        }

        return false;
    }

    private static bool IsLock(string entry) => IOPath.GetFileName(entry).EndsWith(".lock", StringComparison.Ordinal);
}
