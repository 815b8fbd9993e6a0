using System.Globalization;
using System.Runtime.InteropServices;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>Prints how the library does beside what a user would write, with what is required of it, as a table of Markdown.</summary>
internal static class RatiosCommand
{
    public static async Task RunAsync(RatioOptions options)
    {
        foreach (int quotes in options.Quotes)
        {
            var corpus = new SyntheticCorpus(quotes, options.Text);
            AskedFor asked = corpus.Asked;
            Console.WriteLine($"// Asked for: {asked.RareWord}, {asked.CommonWord}, {asked.VeryCommonWord}, all of {asked.AllWords}, any of {asked.AnyWords}, '{asked.Phrase}', {asked.Prefix}*, {asked.Speaker} of {asked.Company}");
            CorpusFiles files = await CorpusFiles.EnsureAsync(corpus, options.Folder ?? RunFolder.Current, options.Remake);
            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{quotes:N0} quotes with {options.Text.ToString().ToLowerInvariant()}; medians; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors"));
            Console.WriteLine();
            Console.WriteLine("| class | hand-written | QuoteIndex | times better | required | holds | |");
            Console.WriteLine("|---|---:|---:|---:|---:|---|---|");
            await foreach (RatioRow row in RowsAsync(corpus, files, options))
            {
                Console.WriteLine(row);
            }
        }
    }

    // Rows that are costly or print much come last.
    private static async IAsyncEnumerable<RatioRow> RowsAsync(SyntheticCorpus corpus, CorpusFiles files, RatioOptions options)
    {
        await foreach (RatioRow row in new QueryRatios(corpus, files, options).RowsAsync())
        {
            yield return row;
        }

        foreach (RatioRow row in FileRatios.Rows(corpus, files).Where(row => options.Wants(row.Name)))
        {
            yield return row;
        }

        (string Name, Func<Task<RatioRow>> Measure)[] others =
        [
            ("Add", () => AddRatio.MeasureAsync(corpus, files, options.Runs)),
            ("Fluent", () => FluentRatio.MeasureAsync(corpus, files, options.Runs)),
            ("Parse", () => Task.FromResult(ParseRatio.Measure())),
            ("Open", () => OpenRatio.MeasureAsync(corpus, files)),
        ];
        foreach ((string name, Func<Task<RatioRow>> measure) in others.Where(other => options.Wants(other.Name)))
        {
            yield return await measure();
        }
    }
}
