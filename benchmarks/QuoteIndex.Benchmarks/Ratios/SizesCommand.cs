using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>Prints the sizes of both indexes on the statements alone, and with contexts and headlines: what those add is told apart.</summary>
internal static class SizesCommand
{
    public static async Task RunAsync(RatioOptions options)
    {
        foreach (int quotes in options.Quotes)
        {
            var rows = new List<RatioRow>();
            double ours = 0, theirs = 0;
            foreach (CorpusText text in new[] { CorpusText.Statement, CorpusText.Context })
            {
                var corpus = new SyntheticCorpus(quotes, text);
                CorpusFiles files = await CorpusFiles.EnsureAsync(corpus, options.Folder, options.Remake);
                (ours, theirs) = (files.Library.Bytes - ours, files.HandWritten.Bytes - theirs);
                rows.Add(FileRatios.Size($"{text.ToString().ToLowerInvariant()}, {quotes.ToString("N0", CultureInfo.InvariantCulture)} quotes", corpus, files));
            }

            rows.Add(FileRatios.OfBytes("what context and headline add", theirs, ours, quotes));
            Console.WriteLine();
            Console.WriteLine(RatioRow.Head);
            rows.ForEach(Console.WriteLine);
        }
    }
}
