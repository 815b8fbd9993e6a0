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
            Console.WriteLine("// Asked for: " + corpus.Asked);
            CorpusFiles files = await CorpusFiles.EnsureAsync(corpus, options.Folder, options.Remake);
            IReadOnlyDictionary<QueryKind, string> differences = options.Queries.Any() ? await files.DifferencesAsync(options.Check) : new Dictionary<QueryKind, string>();
            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{quotes:N0} quotes with {options.Text.ToString().ToLowerInvariant()}; medians{(options.Meter.Processor ? " of processor time" : "")}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors"));
            Console.WriteLine();
            Console.WriteLine(RatioRow.Head);
            await foreach (RatioRow row in RowsAsync(corpus, files, new QueryRatios(corpus, files, differences, options), options))
            {
                Console.WriteLine(row);
            }
        }
    }

    // The classes of the issue's table first, then what is held to a limit.
    private static async IAsyncEnumerable<RatioRow> RowsAsync(SyntheticCorpus corpus, CorpusFiles files, QueryRatios queries, RatioOptions options)
    {
        await foreach (RatioRow row in queries.RowsAsync())
        {
            yield return row;
        }

        foreach (RatioRow row in FileRatios.Rows(corpus, files, options.Meter).Where(row => options.Wants(row.Name)))
        {
            yield return row;
        }

        (string Name, Func<Task<RatioRow>> Measure)[] others =
        [
            ("Add", () => AddRatio.MeasureAsync(corpus, files, options.Meter)),
            ("Fluent", () => FluentRatio.MeasureAsync(corpus, files, options.Meter)),
            ("Parse", () => Task.FromResult(ParseRatio.Measure(options.Meter))),
            ("Open", () => OpenRatio.MeasureAsync(corpus, files)),
        ];
        foreach ((string name, Func<Task<RatioRow>> measure) in others.Where(other => options.Wants(other.Name)))
        {
            yield return await measure();
        }
    }
}
