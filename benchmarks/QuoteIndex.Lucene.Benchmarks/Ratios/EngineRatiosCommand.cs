using System.Globalization;
using System.Runtime.InteropServices;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>Prints what everything takes this library on Lucene.Net and on SQLite, and Lucene.Net written by hand, as a table of Markdown.</summary>
internal static class EngineRatiosCommand
{
    public const string Usage =
        """
        ratios [--quotes N[,N]] [--folder DIR] [--only CLASS[,CLASS]] [--runs N] [--cpu] [--remake] [--check]
          Every class of query, ingest, a single add and opening by this library on Lucene.Net and on SQLite and by hand-written Lucene.Net, in turns, as medians.
          --quotes   sizes of the corpus, 10000 or more; default 100000
          --folder   keeps the indexes there and uses them again; default a temporary folder
          --only     these classes: RareWord, CommonWord … as in QueryKind, and Size, Ingest, Add, Open
          --runs     how often each runs; default 30; slow ones less often, quick ones for a second
          --cpu      measures the processor's time, on a machine that is busy; not of Open
          --remake   makes this library's indexes again, after their form has changed
          --check    compares again what each way finds, which is done when the indexes are made
        """;

    /// <exception cref="FormatException">The options ask for what is not measured here.</exception>
    public static async Task RunAsync(RatioOptions options)
    {
        if (options.Text != CorpusText.Context)
        {
            throw new FormatException("Here quotes have their contexts, and nothing else.");
        }

        foreach (int quotes in options.Quotes)
        {
            var corpus = new SyntheticCorpus(quotes);
            Console.WriteLine("// Asked for: " + corpus.Asked);
            EngineFiles files = await EngineFiles.EnsureAsync(corpus, options.Folder, options.Remake);
            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{quotes:N0} quotes with context; medians{(options.Meter.Processor ? " of processor time" : "")}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors"));
            Console.WriteLine();
            Console.WriteLine(EngineRow.Head);
            await foreach (EngineRow row in RowsAsync(corpus, files, options))
            {
                Console.WriteLine(row);
            }
        }
    }

    private static async IAsyncEnumerable<EngineRow> RowsAsync(SyntheticCorpus corpus, EngineFiles files, RatioOptions options)
    {
        await foreach (EngineRow row in QueryRows.MeasureAsync(corpus, files, options))
        {
            yield return row;
        }

        (string Name, Func<Task<EngineRow>> Measure)[] others =
        [
            ("Size", () => Task.FromResult(WritingRows.Size(files, corpus))),
            ("Ingest", () => WritingRows.IngestAsync(corpus, options)),
            ("Add", () => WritingRows.AddAsync(corpus, files, options.Meter)),
            ("Open", () => OpenRow.AgainAsync(corpus, files, options.Meter)),
            ("Open", () => OpenRow.FreshAsync(corpus, files)),
        ];
        foreach ((_, Func<Task<EngineRow>> measure) in others.Where(other => options.Wants(other.Name)))
        {
            yield return await measure();
        }
    }
}
