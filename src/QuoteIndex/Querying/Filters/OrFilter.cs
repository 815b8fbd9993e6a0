namespace QuoteIndex.Querying.Filters;

/// <summary>What matches any operand, or nothing when there are no operands. Operands are flat: none of them is an OrFilter itself.</summary>
internal sealed record OrFilter(IReadOnlyList<QuoteFilter> Operands) : QuoteFilter
{
    public static QuoteFilter Of(QuoteFilter left, QuoteFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        QuoteFilter[] operands = [.. OperandsOf(left), .. OperandsOf(right)];
        return operands.Length == 1 ? operands[0] : new OrFilter(operands);
    }

    public bool Equals(OrFilter? other) => other is not null && Operands.SequenceEqual(other.Operands);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (QuoteFilter operand in Operands)
        {
            hash.Add(operand);
        }

        return hash.ToHashCode();
    }

    public override string ToString() =>
        Operands.Count == 0 ? "nothing" : "(" + string.Join(" or ", Operands) + ")";

    private static IReadOnlyList<QuoteFilter> OperandsOf(QuoteFilter filter) =>
        filter is OrFilter same ? same.Operands : [filter];
}
