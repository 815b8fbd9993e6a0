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
        Timing libraryTime = default, handTime = default;
        Delete(files);
        SqliteQuoteStore? store = files.Library.IsMade ? null : await SqliteQuoteStore.OpenAsync(files.Library.Path);
        HandWrittenIndex? index = files.HandWritten.IsMade ? null : HandWrittenIndex.Create(files.HandWritten.Path, corpus.Text);
        foreach (SourceDocument[] batch in corpus.Documents().Chunk(ArticlesInBatch))
        {
            handTime += Timing.Of(() => index?.Write(batch));
            libraryTime += await Timing.OfAsync(() => store?.WriteAsync(batch) ?? Task.CompletedTask);
        }

        if (store is not null)
        {
            libraryTime += await Timing.OfAsync(() => store.DisposeAsync().AsTask());
            files.Library.MadeIn(libraryTime);
            Report(corpus, files.Library, "");
        }

        if (index is not null)
        {
            handTime += Timing.Of(index.Dispose);
            Timing optimizing = Timing.Of(() => Optimize(corpus, files.HandWritten));
            files.HandWritten.MadeIn(handTime);
            Report(corpus, files.HandWritten, string.Create(CultureInfo.InvariantCulture, $"; then optimized in {optimizing.Wall.TotalSeconds:0.0} s"));
        }
    }

    private static void Optimize(SyntheticCorpus corpus, CorpusFile file)
    {
        using HandWrittenIndex index = HandWrittenIndex.Open(file.Path, corpus.Text);
        index.Optimize();
    }

    // What a run left behind that ended half-way.
    private static void Delete(CorpusFiles files)
    {
        foreach (CorpusFile file in new[] { files.Library, files.HandWritten }.Where(file => !file.IsMade))
        {
            file.Delete();
        }
    }

    private static void Report(SyntheticCorpus corpus, CorpusFile file, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"// {Path.GetFileName(file.Path)}: {corpus.Size / file.Time.Wall.TotalSeconds:N0} quotes/s, {file.Bytes / 1e6:0.0} MB{more}"));
}
