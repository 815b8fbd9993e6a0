namespace QuoteIndex;

/// <summary>How many statements have one value of a facet.</summary>
/// <param name="Value">The value as it is shown: a name, a path, "2025-01", "direct".</param>
/// <param name="Count">How many of the statements that match have it; at least 1.</param>
public readonly record struct FacetValue(string Value, long Count);
