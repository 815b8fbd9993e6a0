namespace QuoteIndex.Telemetry;

/// <summary>What became of a file of an ingest.</summary>
internal enum FileOutcome
{
    Added,
    Replaced,
    Unchanged,
    Failed,
    Removed,
}
