using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;
using QuoteIndex.Lucene.Benchmarks.Opening;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>Opening the index and its first answer, with the files in the system's cache.</summary>
internal static class OpenRow
{
    private const int Processes = 7;

    /// <summary>By code that has run before, as an application does that opens one index after another.</summary>
    public static async Task<EngineRow> AgainAsync(SyntheticCorpus corpus, EngineFiles files, Meter meter)
    {
        double[] times = await meter.TurnsAsync([.. Enum.GetValues<Engine>().Select<Engine, Func<Task>>(engine => () => OpenProbe.OpenAsync(engine, files[engine].Path, corpus.Asked))]);
        return EngineRow.OfTimes("Open", times, "what one speaker said about a common word, asked of an index just opened");
    }

    /// <summary>By a process that has just begun.</summary>
    public static async Task<EngineRow> FreshAsync(SyntheticCorpus corpus, EngineFiles files)
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

        return EngineRow.OfTimes("Open in a fresh process", Medians(times => times.Answered), $"most of it compiling; of it opened {Listed(times => times.Opened)}; with code that has run once {Listed(times => times.Again)}") with { IsHeld = false };

        double[] Medians(Func<OpenTimes, double> of) => [.. all.Select(times => Meter.Median(times.Select(of)))];

        string Listed(Func<OpenTimes, double> of) => string.Join(", ", Medians(of).Select(RatioRow.Milliseconds));
    }
}
