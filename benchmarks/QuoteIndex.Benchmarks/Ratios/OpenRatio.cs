using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Opening;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>Opening the index and answering the first question, in fresh processes with the file in the system's cache.</summary>
internal static class OpenRatio
{
    private const double Limit = 250;
    private const int Processes = 5;

    public static async Task<RatioRow> MeasureAsync(SyntheticCorpus corpus, CorpusFiles files)
    {
        var all = new List<OpenTimes>();
        for (int i = 0; i <= Processes; i++)
        {
            all.Add(await OpenTimes.OfFreshProcessAsync(files.Library.Path, corpus.Asked.Speaker, corpus.Size));
        }

        // The first warms the cache.
        all.RemoveAt(0);
        return RatioRow.OfLimit("Open", Median(times => times.Answered), Limit, string.Create(
            CultureInfo.InvariantCulture,
            $"opened in {RatioRow.Milliseconds(Median(times => times.Opened))}; with code that has run once {RatioRow.Milliseconds(Median(times => times.Again))} in all; "
            + $"memory (heap, private): {Megabytes(times => times.AtFirst)} opened, {Megabytes(times => times.AfterQueries)} after mixed queries"));

        double Median(Func<OpenTimes, double> of) => Meter.Median(all.Select(of));

        string Megabytes(Func<OpenTimes, MemoryUse> of) => string.Create(
            CultureInfo.InvariantCulture, $"{Median(times => of(times).Heap) / 1e6:0} and {Median(times => of(times).Private) / 1e6:0} MB");
    }
}
