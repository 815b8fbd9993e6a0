using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace QuoteIndex.Lucene.Index;

/// <summary>Looks, before an index is opened, whether it is one of ours and whole. Leaves it as it is otherwise.</summary>
internal static class IndexCheck
{
    // Another process may commit again and again meanwhile.
    private const int MostAttempts = 10;

    /// <summary>What the last commit says of the index, once its files are known to be as they were written.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="folder">Its folder, or what to call it.</param>
    /// <param name="verified">Which files are known to be whole; null for an index in memory.</param>
    /// <exception cref="QuoteIndexException">It is of another program or version.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; the message names it.</exception>
    public static CommitState Run(LuceneDirectory directory, string folder, VerifiedFiles? verified)
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

    private static CommitState Look(LuceneDirectory directory, string folder, VerifiedFiles? verified)
    {
        // First the file that names the others, which could lead anywhere were it wrong. Where there are two, a writer was killed within
        // a commit: Lucene goes back to the one before.
        string[] commits = [.. directory.ListAll().Where(file => file.StartsWith("segments_", StringComparison.Ordinal))];
        if (commits.Length == 1 && verified is not null)
        {
            verified.Verify(commits);
        }

        SegmentInfos last = LastCommit(directory);
        CommitState state = CommitState.Read(last.UserData) ?? throw IndexErrors.OfAnotherProgram(folder);
        if (state.Version != CommitState.CurrentVersion)
        {
            throw IndexErrors.OfAnotherVersion(folder, state.Version);
        }

        if (verified is not null)
        {
            ICollection<string> files = last.GetFiles(directory, includeSegmentsFile: true);
            verified.Verify(files);
            verified.Save(files);
        }

        return state;
    }

    private static SegmentInfos LastCommit(LuceneDirectory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos;
    }
}
