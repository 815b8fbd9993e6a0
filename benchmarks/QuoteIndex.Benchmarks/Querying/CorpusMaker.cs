using System.Diagnostics;
using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>Writes a corpus into index files, two thousand quotes a transaction, a transaction of one after one of the other, so that both have the machine alike.</summary>
internal static class CorpusMaker
{
    /// <summary>Articles of one transaction, each of twenty quotes.</summary>
    public const int ArticlesInBatch = 100;

    /// <summary>Makes the files that are not there. Their times are of writing and closing; the corpus is made apart.</summary>
    public static async Task MakeAsync(SyntheticCorpus corpus, CorpusFiles files)
    {
        bool both = !files.Library.IsMade && !files.HandWritten.IsMade;
        bool library = !files.Library.IsMade;
        TimeSpan libraryTime = TimeSpan.Zero, handTime = TimeSpan.Zero;
        Delete(files);
        SqliteQuoteStore? store = library ? await SqliteQuoteStore.OpenAsync(files.Library.Path) : null;
        HandWrittenIndex? index = both || !library ? HandWrittenIndex.Create(files.HandWritten.Path, corpus.Text) : null;
        foreach (SourceDocument[] batch in corpus.Documents().Chunk(ArticlesInBatch))
        {
            handTime += Timed(() => index?.Write(batch));
            libraryTime += await TimedAsync(() => store?.WriteAsync(batch) ?? Task.CompletedTask);
        }

        if (store is not null)
        {
            libraryTime += await TimedAsync(() => store.DisposeAsync().AsTask());
            files.Library.MadeIn(libraryTime);
            Report(corpus, files.Library, "");
        }

        if (index is not null)
        {
            TimeSpan optimizing = Timed(index.Optimize);
            handTime += Timed(index.Dispose);
            files.HandWritten.MadeIn(handTime);
            Report(corpus, files.HandWritten, string.Create(CultureInfo.InvariantCulture, $"; optimized in {optimizing.TotalSeconds:0.0} s"));
        }
    }

    // What a run left behind that ended half-way.
    private static void Delete(CorpusFiles files)
    {
        foreach (CorpusFile file in new[] { files.Library, files.HandWritten }.Where(file => !file.IsMade))
        {
            file.Delete();
        }
    }

    private static TimeSpan Timed(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task> action)
    {
        long start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Report(SyntheticCorpus corpus, CorpusFile file, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"// {Path.GetFileName(file.Path)}: {corpus.Size / file.Seconds:N0} quotes/s, {file.Bytes / 1e6:0.0} MB{more}"));
}
