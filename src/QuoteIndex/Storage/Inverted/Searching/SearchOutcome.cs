namespace QuoteIndex.Storage.Inverted;

/// <summary>What a search found.</summary>
/// <param name="Hits">In order.</param>
/// <param name="Total">How many match, whatever the cursor and the page.</param>
/// <param name="Facets">What the facets asked for counted.</param>
internal sealed record SearchOutcome(IReadOnlyList<Rank> Hits, long Total, IReadOnlyList<FacetCounter> Facets);
