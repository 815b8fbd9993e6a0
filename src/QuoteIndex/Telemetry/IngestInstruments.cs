using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QuoteIndex.Telemetry;

/// <summary>What an ingest counts and measures. Safe for use by several threads at once.</summary>
internal static class IngestInstruments
{
    private static readonly Counter<long> Files =
        Instruments.Meter.CreateCounter<long>("quoteindex.ingest.files", "{file}", "Files that an ingest is done with.");

    private static readonly Counter<long> Statements =
        Instruments.Meter.CreateCounter<long>("quoteindex.ingest.statements", "{statement}", "Statements taken into the index.");

    private static readonly Counter<long> Problems =
        Instruments.Meter.CreateCounter<long>("quoteindex.ingest.problems", "{problem}", "Files, folders and articles that could not be taken in.");

    private static readonly Histogram<double> Durations =
        Instruments.Duration("quoteindex.ingest.file.duration", "Time to read a file and find its statements, without writing them.");

    public static void Done(FileOutcome outcome, long files = 1) => Files.Add(files, Tag(outcome));

    public static void Kept(int statements) => Statements.Add(statements);

    public static void Problem() => Problems.Add(1);

    /// <summary>A file was looked into, from a timestamp of <see cref="Stopwatch"/> until now; without outcome when that was cancelled.</summary>
    public static void Looked(FileOutcome? outcome, long since)
    {
        if (outcome is { } known && Durations.Enabled)
        {
            Durations.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, Tag(known));
        }
    }

    public static void Describe(Activity activity, IngestReport report) => activity
        .SetTag("quoteindex.ingest.added", report.Added)
        .SetTag("quoteindex.ingest.replaced", report.Replaced)
        .SetTag("quoteindex.ingest.unchanged", report.Unchanged)
        .SetTag("quoteindex.ingest.removed", report.Removed)
        .SetTag("quoteindex.ingest.statements", report.Statements)
        .SetTag("quoteindex.ingest.problems", report.Problems.Count);

    // Constants, so that a tag costs nothing.
    private static KeyValuePair<string, object?> Tag(FileOutcome outcome) => new("quoteindex.outcome", outcome switch
    {
        FileOutcome.Added => "added",
        FileOutcome.Replaced => "replaced",
        FileOutcome.Unchanged => "unchanged",
        FileOutcome.Failed => "failed",
        _ => "removed",
    });
}
