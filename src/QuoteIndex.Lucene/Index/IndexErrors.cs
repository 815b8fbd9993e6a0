using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace QuoteIndex.Lucene.Index;

/// <summary>Says what an error of Lucene means for the person whose index it is.</summary>
internal static class IndexErrors
{
    /// <summary>True for what <see cref="Explain"/> can tell; anything else is a mistake of the caller's or ours.</summary>
    public static bool IsOfIndex(Exception error) => error is IOException or UnauthorizedAccessException or InvalidDataException or IndexOutOfRangeException or ObjectDisposedException;

    public static QuoteIndexException Explain(Exception error, string folder) => new(
        error switch
        {
            LockObtainFailedException => $"The index '{folder}' is being written by another process. Wait until it has finished, then try again.",
            UnauthorizedAccessException => $"The index '{folder}' may not be opened. Check its permissions. ({error.Message})",
            DirectoryNotFoundException => $"The index '{folder}' cannot be opened. Check that the folder above it exists and that you may write to it.",
            ObjectDisposedException => $"The index '{folder}' has been closed.",
            CorruptIndexException or EndOfStreamException or FileNotFoundException or InvalidDataException or IndexOutOfRangeException => Damaged(error, folder),
            _ => $"The index '{folder}' cannot be read or written ({error.Message}). Check the disk.",
        },
        error);

    public static QuoteIndexException OfAnotherProgram(string folder) => new(
        $"'{folder}' holds files of another program, not a QuoteIndex index. Name another folder; this one has not been touched.");

    public static QuoteIndexException OfAnotherVersion(string folder, int version) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The index '{folder}' is of version {version}, and this QuoteIndex knows version {CommitState.CurrentVersion}. ")
        + (version > CommitState.CurrentVersion ? "Update QuoteIndex, or name another folder and ingest again." : "Name another folder, or delete this one, and ingest the sources again."));

    // Lucene names the file that is wrong.
    private static string Damaged(Exception error, string folder) =>
        $"The index '{folder}' is damaged ({error.Message}). Delete the folder and ingest the sources again.";
}
