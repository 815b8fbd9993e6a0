using QuoteIndex.Telemetry;

namespace QuoteIndex.Ingesting;

/// <summary>Counts what an ingest does, and tells progress. Safe for use by several threads at once.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> locations = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly List<IngestProblem> problems = [];
    private bool foundAll;
    private int unchanged;
    private int added;
    private int replaced;
    private int failed;
    private long statements;

    /// <summary>Counts a file; false when two of the paths lead to it and it is counted already.</summary>
    public bool Found(string location) => Tell(() => locations.Add(location));

    /// <summary>A file that is there and not asked for.</summary>
    public void LeftOut(string location) => leftOut.Add(location);

    public void FoundAll() => Tell(() => foundAll = true);

    public void Unchanged()
    {
        IngestInstruments.Done(FileOutcome.Unchanged);
        Tell(() => unchanged++);
    }

    public void Stored(string location, bool wasKnown, int quotes)
    {
        IngestInstruments.Done(wasKnown ? FileOutcome.Replaced : FileOutcome.Added);
        IngestInstruments.Kept(quotes);
        Tell(() =>
        {
            read.Add(location);
            statements += quotes;
            return wasKnown ? replaced++ : added++;
        });
    }

    /// <summary>A problem of a file that was found.</summary>
    public void Failed(string location, string message)
    {
        IngestInstruments.Done(FileOutcome.Failed);
        IngestInstruments.Problem();
        Tell(() =>
        {
            problems.Add(new IngestProblem(location, message));
            return failed++;
        });
    }

    /// <summary>A problem of finding.</summary>
    public void Problem(string location, string message)
    {
        IngestInstruments.Problem();
        Tell(() =>
        {
            problems.Add(new IngestProblem(location, message));
            return true;
        });
    }

    public bool WasFound(string location) => locations.Contains(location) || leftOut.Contains(location);

    public IngestReport Report(int removed, IEnumerable<Correction> corrections, TimeSpan elapsed) => new()
    {
        Added = added,
        Replaced = replaced,
        Unchanged = unchanged,
        Removed = removed,
        Statements = statements,
        Problems = [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)],
        OrphanedCorrections = [.. corrections.Where(correction => correction.State == CorrectionState.StatementGone && read.Contains(correction.Location))],
        Elapsed = elapsed,
    };

    private T Tell<T>(Func<T> change)
    {
        // Within the lock, so that what is told only grows.
        lock (gate)
        {
            T result = change();
            progress?.Report(new IngestProgress(locations.Count, foundAll, unchanged + added + replaced + failed, statements));
            return result;
        }
    }
}
