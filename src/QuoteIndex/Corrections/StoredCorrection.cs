namespace QuoteIndex.Corrections;

/// <summary>A correction as a store keeps it. Immutable.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Index">
/// Which of the statements that extraction found in the source it applies to, so that what extraction found can be put together again; null when it
/// applies to none.
/// </param>
internal sealed record StoredCorrection(Correction Correction, int? Index);
