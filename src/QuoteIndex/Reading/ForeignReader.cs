namespace QuoteIndex.Reading;

/// <summary>Reads by an application's own reader, whose errors are named as what they are.</summary>
internal static class ForeignReader
{
    /// <summary>Reads a file by the reader that is for it.</summary>
    public static IEnumerable<ReadResult> ReadAny(SourceFile file, ReadingOptions options)
    {
        IArticleReader reader = ArticleReaders.For(file, options);
        return reader.GetType().Assembly == typeof(ForeignReader).Assembly ? reader.Read(file, options) : Read(reader, file, options);
    }

    /// <exception cref="QuoteIndexException">The reader failed; the message names it, the file, and what it said.</exception>
    private static IEnumerable<ReadResult> Read(IArticleReader reader, SourceFile file, ReadingOptions options)
    {
        using IEnumerator<ReadResult> articles = Guard(reader, file, () => reader.Read(file, options).GetEnumerator());
        while (Guard(reader, file, articles.MoveNext))
        {
            yield return articles.Current;
        }
    }

    private static T Guard<T>(IArticleReader reader, SourceFile file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is not (QuoteIndexException or OperationCanceledException or OutOfMemoryException))
        {
            throw new QuoteIndexException(
                $"'{file.Path}' could not be read: the application's reader of {reader.Format}, {reader.GetType().Name}, failed ({error.GetType().Name}: {error.Message}).", error);
        }
    }
}
