using QuoteIndex.Reading;

namespace QuoteIndex.Tool.Extraction;

/// <summary>Reads the articles of files one after the other; what is wrong with a file is a result like others.</summary>
internal static class FileReading
{
    /// <summary>The articles below the paths, in order. One at a time, so that a file of many never lies in memory as a whole.</summary>
    public static IEnumerable<ReadResult> ReadAll(IEnumerable<string> paths, ReadingOptions options, CancellationToken cancellationToken) => paths
        .SelectMany(path => FileFinder.Find(path, options, cancellationToken))
        .SelectMany(file => ReadAll(file, options, cancellationToken));

    /// <summary>What a fault of ours is called in a report.</summary>
    public static string InternalError(Exception e) => $"internal error ({e.GetType().Name}: {e.Message}); please report it with this file";

    private static IEnumerable<ReadResult> ReadAll(FoundFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        // Opening is the first step of reading, and fails like the others.
        IEnumerator<ReadResult>? articles = null;
        try
        {
            while (Next(file, () => (articles ??= ArticleFile.ReadAll(file, options).GetEnumerator()).MoveNext() ? articles.Current : null) is { } result)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return result.Result;
                if (result.IsLast)
                {
                    yield break;
                }
            }
        }
        finally
        {
            articles?.Dispose();
        }
    }

    private static (ReadResult Result, bool IsLast)? Next(FoundFile file, Func<ReadResult?> read)
    {
        try
        {
            return read() is { } result ? (result, false) : null;
        }
        catch (QuoteIndexException e)
        {
            return (ReadResult.Failed(file.Path, e.Message), true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (ReadResult.Failed(file.Path, InternalError(e)), true);
        }
    }
}
