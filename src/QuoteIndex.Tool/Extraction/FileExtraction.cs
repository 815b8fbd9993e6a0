using System.Runtime.CompilerServices;
using QuoteIndex.Ingesting;

namespace QuoteIndex.Tool.Extraction;

/// <summary>Extracts the statements of files, several articles at once, and gives them back in the order they were read.</summary>
internal sealed class FileExtraction(Func<Article, IReadOnlyList<Quote>> extract, ReadingOptions options)
{
    public async IAsyncEnumerable<FileStatements> RunAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<FileStatements> results = OrderedWork.SelectAsync(
            FileReading.ReadAll(paths, options, cancellationToken), Extract, Environment.ProcessorCount, cancellationToken);
        await foreach (FileStatements statements in results.ConfigureAwait(false))
        {
            yield return statements;
        }
    }

    private FileStatements Extract(ReadResult result)
    {
        try
        {
            return result.Article is { } article
                ? new FileStatements(result.Path, extract(article), null)
                : FileStatements.Failed(result.Path, result.Problem!);
        }
        catch (QuoteIndexException e)
        {
            return FileStatements.Failed(result.Path, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours in one article must not take the others with it.
            return FileStatements.Failed(result.Path, FileReading.InternalError(e));
        }
    }
}
