using System.Runtime.CompilerServices;
using QuoteIndex.Reading;

namespace QuoteIndex.Tool.Extraction;

/// <summary>Extracts the statements of files, several at once, and gives them back in the order of the files.</summary>
internal sealed class FileExtraction(Func<Article, IReadOnlyList<Quote>> extract, ReadingOptions options)
{
    public async IAsyncEnumerable<FileStatements> RunAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IEnumerable<ReadResult> articles = paths
            .SelectMany(path => FileFinder.Find(path, cancellationToken))
            .SelectMany(file => Read(file, cancellationToken));
        IAsyncEnumerable<FileStatements> results = OrderedWork.SelectAsync(articles, Extract, Environment.ProcessorCount, cancellationToken);
        await foreach (FileStatements statements in results.ConfigureAwait(false))
        {
            yield return statements;
        }
    }

    // One article after the other, so that a file of many never lies in memory as a whole; extraction takes far longer.
    private IEnumerable<ReadResult> Read(FoundFile file, CancellationToken cancellationToken)
    {
        using IEnumerator<ReadResult> articles = Guarded(file, () => ArticleFile.ReadAll(file, options), out string? problem).GetEnumerator();
        while (problem is null && Guarded(file, articles.MoveNext, out problem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return articles.Current;
        }

        if (problem is not null)
        {
            yield return ReadResult.Failed(file.Path, problem);
        }
    }

    private static IEnumerable<ReadResult> Guarded(FoundFile file, Func<IEnumerable<ReadResult>> read, out string? problem)
    {
        IEnumerable<ReadResult> results = [];
        Guarded(file, () => (results = read()) is not null, out problem);
        return results;
    }

    // A fault of ours in one article must not take the others with it.
    private static bool Guarded(FoundFile file, Func<bool> step, out string? problem)
    {
        problem = null;
        try
        {
            return step();
        }
        catch (QuoteIndexException e)
        {
            problem = e.Message;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            problem = InternalError(e);
        }

        return false;
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
            return FileStatements.Failed(result.Path, InternalError(e));
        }
    }

    private static string InternalError(Exception e) => $"internal error ({e.GetType().Name}: {e.Message}); please report it with this file";
}
