namespace QuoteIndex.Querying.Filters;

/// <summary>What does not match the operand.</summary>
internal sealed record NotFilter(QuoteFilter Operand) : QuoteFilter
{
    public static QuoteFilter Of(QuoteFilter operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return operand is NotFilter not ? not.Operand : new NotFilter(operand);
    }

    public override string ToString() => $"not {Operand}";
}
