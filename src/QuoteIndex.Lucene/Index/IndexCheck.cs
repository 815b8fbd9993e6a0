using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace QuoteIndex.Lucene.Index;

/// <summary>Opens an index once it is known to be one of ours and whole. Leaves it as it is otherwise.</summary>
internal static class IndexCheck
{
    // Another process may commit again and again meanwhile.
    private const int MostAttempts = 10;

    /// <summary>A reader of the last commit, whose files are known to be as they were written.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="folder">Its folder, or what to call it.</param>
    /// <param name="verified">Which files are known to be whole; null for an index in memory.</param>
    /// <exception cref="QuoteIndexException">It is of another program or version.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; the message names it.</exception>
    public static DirectoryReader Open(LuceneDirectory directory, string folder, VerifiedFiles? verified)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return Look(directory, folder, verified);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Another process has committed and removed what was being read.
            }
            catch (Exception error) when (error is not (InvalidDataException or QuoteIndexException))
            {
                // Lucene does not say in which of the files that describe segments it has lost its way.
                foreach (string description in directory.ListAll().Where(file => file.EndsWith(".si", StringComparison.Ordinal)))
                {
                    IndexFile.Verify(Path.Combine(folder, description));
                }

                throw new InvalidDataException(error.Message, error);
            }
        }
    }

    /// <summary>The files of the last commit.</summary>
    public static ICollection<string> FilesOf(LuceneDirectory directory) => LastCommit(directory).GetFiles(directory, includeSegmentsFile: true);

    private static DirectoryReader Look(LuceneDirectory directory, string folder, VerifiedFiles? verified)
    {
        // First the file that names the others, which could lead anywhere were it wrong. Where there are two, a writer was killed within
        // a commit: Lucene goes back to the one before.
        string[] commits = [.. directory.ListAll().Where(file => file.StartsWith("segments_", StringComparison.Ordinal))];
        if (commits.Length == 1 && verified is not null)
        {
            if (verified.AreAsBefore(commits[0]) && OpenVerified(directory, folder, verified) is { } known)
            {
                return known;
            }

            verified.Verify(commits);
        }

        SegmentInfos last = LastCommit(directory);
        RequireOurs(last.UserData, folder);
        if (verified is not null)
        {
            ICollection<string> files = last.GetFiles(directory, includeSegmentsFile: true);
            verified.Verify(files);
            verified.Save(files);
        }

        return DirectoryReader.Open(directory);
    }

    // Null when the last commit is another by now.
    private static DirectoryReader? OpenVerified(LuceneDirectory directory, string folder, VerifiedFiles verified)
    {
        DirectoryReader reader = DirectoryReader.Open(directory);
        try
        {
            if (reader.IndexCommit.FileNames.All(verified.Knows))
            {
                RequireOurs(reader.IndexCommit.UserData, folder);
                return reader;
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        reader.Dispose();
        return null;
    }

    private static void RequireOurs(IDictionary<string, string> data, string folder)
    {
        CommitState state = CommitState.Read(data) ?? throw IndexErrors.OfAnotherProgram(folder);
        if (state.Version != CommitState.CurrentVersion)
        {
            throw IndexErrors.OfAnotherVersion(folder, state.Version);
        }
    }

    private static SegmentInfos LastCommit(LuceneDirectory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos;
    }
}
