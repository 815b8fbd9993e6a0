using System.Globalization;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>What is measured of writing: the sizes of the indexes, many quotes taken in, and one added.</summary>
internal static class WritingRows
{
    private const int WarmUpQuotes = 10_000;
    private const int MostRounds = 7;

    // A round of a million quotes takes minutes.
    private const int QuotesInAll = 100_000;

    public static EngineRow Size(EngineFiles files, SyntheticCorpus corpus)
    {
        double[] bytes = [.. Enum.GetValues<Engine>().Select(engine => (double)files[engine].Bytes)];
        return new EngineRow(
            "Size",
            [.. bytes.Select(size => (size / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB")],
            bytes[(int)Engine.Lucene] / bytes[(int)Engine.ByHand],
            IsHeld: false,
            string.Join(", ", bytes.Select(size => (size / corpus.Size).ToString("0", CultureInfo.InvariantCulture))) + " bytes a quote");
    }

    /// <summary>The whole corpus into new indexes, the engines in turns.</summary>
    public static async Task<EngineRow> IngestAsync(SyntheticCorpus corpus, RatioOptions options)
    {
        var warmUp = new SyntheticCorpus(Math.Min(corpus.Size, WarmUpQuotes));
        List<double>[] times = [[], [], []];
        int rounds = Math.Clamp(QuotesInAll / corpus.Size, 1, MostRounds);
        for (int round = 0; round <= rounds; round++)
        {
            foreach (Engine engine in Enum.GetValues<Engine>())
            {
                var file = new CorpusFile(Path.Combine(options.Folder, $"ingest-{Guid.NewGuid():N}{EngineFiles.EndOf(engine)}"));
                Timing time = await Ingest.RunAsync(engine, file.Path, round == 0 ? warmUp : corpus);
                file.Delete();
                if (round > 0)
                {
                    times[(int)engine].Add((options.Meter.Processor ? time.Processor : time.Wall).TotalMilliseconds);
                }
            }
        }

        double[] medians = [.. times.Select(Meter.Median)];
        return EngineRow.OfTimes("Ingest", medians, string.Create(
            CultureInfo.InvariantCulture,
            $"2,000 quotes a transaction; {string.Join(", ", medians.Select(time => (corpus.Size / time * 1000).ToString("N0", CultureInfo.InvariantCulture)))} quotes/s; {rounds} rounds"));
    }

    /// <summary>One article of one quote, durable and seen by searches when it is done.</summary>
    public static async Task<EngineRow> AddAsync(SyntheticCorpus corpus, EngineFiles files, Meter meter)
    {
        await using Adding byHand = await Adding.OpenAsync(Engine.ByHand, files, corpus);
        await using Adding lucene = await Adding.OpenAsync(Engine.Lucene, files, corpus);
        await using Adding sqlite = await Adding.OpenAsync(Engine.Sqlite, files, corpus);
        double[] times = await meter.TurnsAsync(byHand.AddAsync, lucene.AddAsync, sqlite.AddAsync);
        return EngineRow.OfTimes("Add", times, "one quote, durable and found when done");
    }
}
