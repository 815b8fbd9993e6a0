namespace QuoteIndex.Querying.Filters;

/// <summary>What matches any operand, or nothing when there are no operands.</summary>
internal sealed record OrFilter(IReadOnlyList<QuoteFilter> Operands) : CombinedFilter(Operands)
{
    protected override (string Between, string Empty) Wording => (" or ", "nothing");

    public static QuoteFilter Of(QuoteFilter left, QuoteFilter right) => Combine(left, right, operands => new OrFilter(operands));
}
