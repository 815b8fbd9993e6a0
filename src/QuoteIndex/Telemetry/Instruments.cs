using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QuoteIndex.Telemetry;

/// <summary>The source of activities and the meter of the library, one each for a process, as <see cref="QuoteIndexTelemetry"/> describes them.</summary>
internal static class Instruments
{
    /// <summary>What the names of all activities and instruments begin with.</summary>
    public const string Prefix = "quoteindex";

    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    // Most searches take less than OpenTelemetry's first bucket, five milliseconds.
    private static readonly InstrumentAdvice<double> Short = new()
    {
        HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600],
    };

    public static ActivitySource Source { get; } = new(QuoteIndexTelemetry.Name, Version);

    public static Meter Meter { get; } = new(QuoteIndexTelemetry.Name, Version);

    private static readonly Counter<long> Lookups =
        Meter.CreateCounter<long>("quoteindex.postings_cache.lookups", "{lookup}", "Postings asked of the cache of the index.");

    public static Operation Ingest { get; } = new("ingest", "Time to take in files, all of one call.");

    public static Operation Search { get; } = new("search", "Time to find a page of statements.");

    public static Operation Ask { get; } = new("ask", "Time to answer a question.");

    public static Operation Verify { get; } = new("verify", "Time to tell whether a quotation was said.");

    public static Operation Stream { get; } = new("stream", "Time to give out statements, without what is done with each.");

    public static Operation Speakers { get; } = new("speakers", "Time to list the speakers.");

    public static Operation Stats { get; } = new("stats", "Time to count what the archive holds.");

    /// <summary>The cache of postings was asked, and had them or not.</summary>
    public static void Lookup(bool found)
    {
        // A search asks many times.
        if (Lookups.Enabled)
        {
            Lookups.Add(1, new KeyValuePair<string, object?>("quoteindex.result", found ? "hit" : "miss"));
        }
    }

    public static Histogram<double> Duration(string name, string description) => Meter.CreateHistogram(name, "s", description, advice: Short);
}
