using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Querying.Printing;

/// <summary>Filters taken apart, for all who print them.</summary>
internal static class FilterParts
{
    /// <summary>The conditions that all must hold; none for a filter that lets everything pass.</summary>
    public static IReadOnlyList<QuoteFilter> Of(QuoteFilter filter) => filter is AndFilter and ? and.Operands : [filter];

    /// <summary>What any must hold of; the filter itself where it is no alternative.</summary>
    public static IReadOnlyList<QuoteFilter> Alternatives(QuoteFilter filter) => filter is OrFilter or ? or.Operands : [filter];

    /// <summary>The kinds of a filter, in their order.</summary>
    public static IEnumerable<QuoteKind> Kinds(KindFilter filter) =>
        Enum.GetValues<QuoteKind>().Where(kind => ((int)filter.Kinds & (1 << (int)kind)) != 0);
}
