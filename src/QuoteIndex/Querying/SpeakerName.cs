namespace QuoteIndex;

/// <summary>A named speaker of the archive, in short.</summary>
/// <param name="Name">The speaker's canonical name.</param>
/// <param name="Kind">What sort of speaker this is.</param>
/// <param name="Quotes">Number of statements.</param>
public readonly record struct SpeakerName(string Name, SpeakerKind Kind, long Quotes);
