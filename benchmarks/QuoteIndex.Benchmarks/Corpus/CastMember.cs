namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>Somebody who is quoted in the corpus.</summary>
internal sealed record CastMember(string Name, string Title, string Company);
