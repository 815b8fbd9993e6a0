namespace QuoteIndex.Querying.Filters;

/// <summary>What matches all operands, or everything when there are no operands.</summary>
internal sealed record AndFilter(IReadOnlyList<QuoteFilter> Operands) : CombinedFilter(Operands)
{
    protected override (string Between, string Empty) Wording => (" and ", "everything");

    public static QuoteFilter Of(QuoteFilter left, QuoteFilter right) => Combine(left, right, operands => new AndFilter(operands));
}
