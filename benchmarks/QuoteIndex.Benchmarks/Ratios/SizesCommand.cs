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
            Console.WriteLine();
            Console.WriteLine("| stored text | hand-written | QuoteIndex | times better | required | holds | |");
            Console.WriteLine("|---|---:|---:|---:|---:|---|---|");
            double ours = 0, theirs = 0;
            foreach (CorpusText text in new[] { CorpusText.Statement, CorpusText.Context })
            {
                var corpus = new SyntheticCorpus(quotes, text);
                CorpusFiles files = await CorpusFiles.EnsureAsync(corpus, options.Folder ?? RunFolder.Current, options.Remake);
                (ours, theirs) = (files.Library.Bytes - ours, files.HandWritten.Bytes - theirs);
                Console.WriteLine(FileRatios.Size($"{text.ToString().ToLowerInvariant()}, {quotes.ToString("N0", CultureInfo.InvariantCulture)} quotes", corpus, files));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| what context and headline add | {theirs / 1e6:0.0} MB | {ours / 1e6:0.0} MB | {theirs / ours:0.00} | | | |"));
        }
    }
}
