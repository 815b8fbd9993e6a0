namespace QuoteIndex.Extensions.Watching;

/// <summary>A pass over the watched folders that is done. Immutable.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Problems">What could not be taken in.</param>
/// <param name="Error">Why the pass as a whole failed; null when it did not.</param>
internal sealed record WatchingPass(DateTimeOffset At, IReadOnlyList<IngestProblem> Problems, Exception? Error = null);
