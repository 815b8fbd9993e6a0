using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>What a query through the fluent API costs over the same query compiled before; at least what building it costs.</summary>
internal static class FluentRatio
{
    private const double Limit = 0.05;
    private const double Share = 0.05;
    private const int Builds = 1_000;
    private const QueryKind Kind = QueryKind.SpeakerCompanyDates;

    public static async Task<RatioRow> MeasureAsync(SyntheticCorpus corpus, CorpusFiles files, Meter meter)
    {
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(files.Library.Path);
        var library = new Library(archive, corpus.Asked);
        double building = meter.Time(() =>
        {
            for (int i = 0; i < Builds; i++)
            {
                GC.KeepAlive(library.Query(Kind, 10));
            }
        }) / Builds;
        string note = $"building the query of {Kind} takes {RatioRow.Milliseconds(building)}";
        Func<Task> plan = CompiledPlan.Of(files.Library.Path, library.Query(Kind, 10));
        PairedTimes times = await (meter with { Runs = 10 * meter.Runs }).PairAsync(() => plan().GetAwaiter().GetResult(), () => library.FindAsync(Kind, 10));
        double over = Math.Max(times.Second - times.First, building);
        return RatioRow.OfLimit(
            "Fluent", over, Math.Max(Limit, times.First * Share), $"{note}; compiled {RatioRow.Milliseconds(times.First)}, fluent {RatioRow.Milliseconds(times.Second)}");
    }
}
