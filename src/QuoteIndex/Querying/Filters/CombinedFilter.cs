namespace QuoteIndex.Querying.Filters;

/// <summary>Several filters as one. Operands are flat: none of them is a filter of the same sort.</summary>
internal abstract record CombinedFilter(IReadOnlyList<QuoteFilter> Operands) : QuoteFilter
{
    /// <summary>What stands between the operands in words, and what the filter is without any.</summary>
    protected abstract (string Between, string Empty) Wording { get; }

    public virtual bool Equals(CombinedFilter? other) =>
        other is not null && EqualityContract == other.EqualityContract && Operands.SequenceEqual(other.Operands);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(EqualityContract);
        foreach (QuoteFilter operand in Operands)
        {
            hash.Add(operand);
        }

        return hash.ToHashCode();
    }

    public sealed override string ToString() =>
        Operands.Count == 0 ? Wording.Empty : "(" + string.Join(Wording.Between, Operands) + ")";

    /// <summary>Two filters as one: of a filter that is of the sort itself, its operands.</summary>
    protected static QuoteFilter Combine<T>(QuoteFilter left, QuoteFilter right, Func<IReadOnlyList<QuoteFilter>, T> combine)
        where T : CombinedFilter
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        QuoteFilter[] operands = [.. OperandsOf<T>(left), .. OperandsOf<T>(right)];
        return operands.Length == 1 ? operands[0] : combine(operands);
    }

    private static IReadOnlyList<QuoteFilter> OperandsOf<T>(QuoteFilter filter)
        where T : CombinedFilter => filter is T same ? same.Operands : [filter];
}
