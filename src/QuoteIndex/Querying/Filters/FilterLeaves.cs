namespace QuoteIndex.Querying.Filters;

/// <summary>The conditions a filter is made of.</summary>
internal static class FilterLeaves
{
    // Filters nested deeper are refused by the engines.
    private const int Deepest = 200;

    /// <summary>What is asked for, in order. What a filter excludes is not, so operands of "not" are left out.</summary>
    public static IReadOnlyList<QuoteFilter> Wanted(QuoteFilter filter)
    {
        var wanted = new List<QuoteFilter>();
        Collect(filter, 0, wanted);
        return wanted;
    }

    private static void Collect(QuoteFilter filter, int depth, List<QuoteFilter> wanted)
    {
        if (depth > Deepest || filter is NotFilter)
        {
            return;
        }

        if (filter is not CombinedFilter combined)
        {
            wanted.Add(filter);
            return;
        }

        foreach (QuoteFilter operand in combined.Operands)
        {
            Collect(operand, depth + 1, wanted);
        }
    }
}
