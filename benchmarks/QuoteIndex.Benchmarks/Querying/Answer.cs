namespace QuoteIndex.Benchmarks.Querying;

/// <summary>What a query gives, whichever way it is put.</summary>
/// <param name="Quotes">The quotes; none of a count or facet.</param>
/// <param name="Total">How many match in all, where a count is asked for.</param>
/// <param name="Values">The values of a facet.</param>
internal sealed record Answer(IReadOnlyList<Quote> Quotes, long? Total, IReadOnlyList<FacetValue> Values)
{
    public static Answer Of(IReadOnlyList<Quote> quotes) => new(quotes, null, []);

    public static Answer Of(long total) => new([], total, []);

    public static Answer Of(IReadOnlyList<FacetValue> values) => new([], null, values);
}
