using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;
using QuoteIndex.Lucene.Benchmarks.Opening;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>Opening the index and its first answer, in fresh processes with the files in the system's cache.</summary>
internal static class OpenRow
{
    private const int Processes = 7;

    public static async Task<EngineRow> MeasureAsync(SyntheticCorpus corpus, EngineFiles files)
    {
        List<OpenTimes>[] all = [[], [], []];
        for (int i = 0; i <= Processes; i++)
        {
            foreach (Engine engine in Enum.GetValues<Engine>())
            {
                OpenTimes times = await OpenTimes.OfFreshProcessAsync(engine, files[engine].Path, corpus.Size);

                // The first warms the cache.
                if (i > 0)
                {
                    all[(int)engine].Add(times);
                }
            }
        }

        return EngineRow.OfTimes("Open", Medians(times => times.Answered), $"of it opened {Listed(times => times.Opened)}; with code that has run once {Listed(times => times.Again)}");

        double[] Medians(Func<OpenTimes, double> of) => [.. all.Select(times => Meter.Median(times.Select(of)))];

        string Listed(Func<OpenTimes, double> of) => string.Join(", ", Medians(of).Select(RatioRow.Milliseconds));
    }
}
