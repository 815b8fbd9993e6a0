namespace QuoteIndex;

/// <summary>A source as a store knows it. Immutable.</summary>
/// <param name="Location">Its full path on disk: what tells sources apart.</param>
/// <param name="Path">Its path relative to what was ingested, with '/' between folders.</param>
/// <param name="Fingerprint">What its quotes were made of: equal exactly when reading it again would change nothing.</param>
public sealed record StoredSource(string Location, string Path, string Fingerprint);
