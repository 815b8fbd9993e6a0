using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Ingesting;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>One article of one quote added durably to the index of the corpus.</summary>
internal static class AddRatio
{
    public static async Task<RatioRow> MeasureAsync(SyntheticCorpus corpus, CorpusFiles files, Meter meter)
    {
        await using var adding = await Adding.OpenAsync(corpus, files);

        // Mostly waiting for the disk, so it takes seconds until the runtime has compiled for good what an application that goes on adding runs.
        PairedTimes times = await (meter with { Runs = 100 * meter.Runs }).PairAsync(adding.ByHand, adding.ByLibraryAsync);
        return RatioRow.OfTimes("Add", times, 1 / 1.1, "one quote, durable when done");
    }
}
