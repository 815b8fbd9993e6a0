using System.Runtime.CompilerServices;
using QuoteIndex.Reading;

namespace QuoteIndex.Tool.Extraction;

/// <summary>Extracts the statements of files, several at once, and gives them back in the order of the files.</summary>
internal sealed class FileExtraction(Func<Article, IReadOnlyList<Quote>> extract, ReadingOptions options)
{
    public async IAsyncEnumerable<FileStatements> RunAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IEnumerable<FoundFile> files = paths.SelectMany(path => FileFinder.Find(path, cancellationToken));
        IAsyncEnumerable<FileStatements> results = OrderedWork.SelectAsync(
            files, file => Extract(file, cancellationToken), Environment.ProcessorCount, cancellationToken);
        await foreach (FileStatements file in results.ConfigureAwait(false))
        {
            yield return file;
        }
    }

    private FileStatements Extract(FoundFile file, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new FileStatements(file.Path, extract(ArticleFile.Read(file, options)), null);
        }
        catch (QuoteIndexException e)
        {
            return FileStatements.Failed(file.Path, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours in one article must not take the others with it.
            return FileStatements.Failed(file.Path, $"internal error ({e.GetType().Name}: {e.Message}); please report it with this file");
        }
    }
}
