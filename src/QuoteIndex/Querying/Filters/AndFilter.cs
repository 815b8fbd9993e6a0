namespace QuoteIndex.Querying.Filters;

/// <summary>What matches all operands, or everything when there are no operands. Operands are flat: none of them is an AndFilter itself.</summary>
internal sealed record AndFilter(IReadOnlyList<QuoteFilter> Operands) : QuoteFilter
{
    public static QuoteFilter Of(QuoteFilter left, QuoteFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        QuoteFilter[] operands = [.. OperandsOf(left), .. OperandsOf(right)];
        return operands.Length == 1 ? operands[0] : new AndFilter(operands);
    }

    public bool Equals(AndFilter? other) => other is not null && Operands.SequenceEqual(other.Operands);

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
        Operands.Count == 0 ? "everything" : "(" + string.Join(" and ", Operands) + ")";

    private static IReadOnlyList<QuoteFilter> OperandsOf(QuoteFilter filter) =>
        filter is AndFilter same ? same.Operands : [filter];
}
