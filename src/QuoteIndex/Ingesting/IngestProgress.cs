namespace QuoteIndex;

/// <summary>How far an ingest has come. Every count only grows. Immutable.</summary>
/// <param name="FilesFound">Files found so far; the final number once <paramref name="FindingDone"/> is true.</param>
/// <param name="FindingDone">True when all files have been found, so that <paramref name="FilesFound"/> is the total.</param>
/// <param name="FilesDone">Files that need nothing more: kept durably, unchanged, or reported as a problem.</param>
/// <param name="Statements">Statements kept durably by this ingest so far.</param>
public readonly record struct IngestProgress(int FilesFound, bool FindingDone, int FilesDone, long Statements);
