namespace QuoteIndex;

/// <summary>A file or folder that was not ingested. Immutable.</summary>
/// <param name="Path">The file or folder, as it was found.</param>
/// <param name="Message">What happened and what to do, for a person.</param>
public sealed record IngestProblem(string Path, string Message);
