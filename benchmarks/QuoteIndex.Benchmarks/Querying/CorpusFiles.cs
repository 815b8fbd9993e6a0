using System.Diagnostics;
using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The corpus in an index of this library and in a hand-written one: files made once in a run, by the first benchmark that asks.</summary>
internal sealed record CorpusFiles(string Library, string HandWritten)
{
    private const int ArticlesInBatch = 500;

    public static async Task<CorpusFiles> EnsureAsync(SyntheticCorpus corpus, int quotes)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"corpus-{quotes}");
        var files = new CorpusFiles(Path.Combine(RunFolder.Current, name + ".db"), Path.Combine(RunFolder.Current, name + "-hand.db"));
        string done = Path.Combine(RunFolder.Current, name + ".checked");
        if (!File.Exists(done))
        {
            // What a benchmark left behind that failed half-way is made anew.
            RunFolder.DeleteIndex(files.Library);
            RunFolder.DeleteIndex(files.HandWritten);
            await files.MakeAsync(corpus);
            await File.WriteAllTextAsync(done, "");
        }

        return files;
    }

    private async Task MakeAsync(SyntheticCorpus corpus)
    {
        long start = Stopwatch.GetTimestamp();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(Library))
        {
            foreach (SourceDocument[] batch in corpus.Documents().Chunk(ArticlesInBatch))
            {
                await store.WriteAsync(batch);
            }
        }

        Report("this library", Library, Stopwatch.GetElapsedTime(start));

        start = Stopwatch.GetTimestamp();
        using (HandWrittenIndex index = HandWrittenIndex.Create(HandWritten))
        {
            foreach (SourceDocument[] batch in corpus.Documents().Chunk(ArticlesInBatch))
            {
                index.Write(batch);
            }
        }

        Report("hand-written", HandWritten, Stopwatch.GetElapsedTime(start));

        await using QuoteArchive archive = await QuoteArchive.OpenAsync(Library);
        using HandWrittenIndex handWritten = HandWrittenIndex.Open(HandWritten);
        await Agreement.CheckAsync(new Library(archive, corpus), handWritten, corpus);
    }

    private static void Report(string what, string path, TimeSpan time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"// {Path.GetFileName(path)}: {what}, made in {time.TotalSeconds:0.0} s, {new FileInfo(path).Length / 1e6:0.0} MB"));
}
