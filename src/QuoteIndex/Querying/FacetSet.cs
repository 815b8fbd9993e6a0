using System.Collections;

namespace QuoteIndex;

/// <summary>Facets in the order they were asked for, each once. Immutable and compared by value.</summary>
public sealed class FacetSet : IReadOnlyList<QuoteFacet>, IEquatable<FacetSet>
{
    private readonly QuoteFacet[] facets;

    private FacetSet(QuoteFacet[] facets) => this.facets = facets;

    /// <summary>No facet.</summary>
    public static FacetSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => facets.Length;

    /// <inheritdoc/>
    public QuoteFacet this[int index] => facets[index];

    /// <summary>These facets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is no facet.</exception>
    public static FacetSet Of(params ReadOnlySpan<QuoteFacet> facets)
    {
        foreach (QuoteFacet facet in facets)
        {
            if (!Enum.IsDefined(facet))
            {
                throw new ArgumentOutOfRangeException(nameof(facets), facet, "Not a facet.");
            }
        }

        return new FacetSet([.. facets.ToArray().Distinct()]);
    }

    /// <inheritdoc/>
    public bool Equals(FacetSet? other) => other is not null && facets.AsSpan().SequenceEqual(other.facets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FacetSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (QuoteFacet facet in facets)
        {
            hash.Add(facet);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<QuoteFacet> GetEnumerator() => ((IEnumerable<QuoteFacet>)facets).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
