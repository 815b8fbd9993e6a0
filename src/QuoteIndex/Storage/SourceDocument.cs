namespace QuoteIndex;

/// <summary>A source with everything said in it, ready to be stored. Immutable.</summary>
/// <param name="Source">Which source.</param>
/// <param name="Quotes">Its statements in order of place; their <see cref="QuoteSource.Path"/> is the source's.</param>
public sealed record SourceDocument(StoredSource Source, IReadOnlyList<Quote> Quotes);
