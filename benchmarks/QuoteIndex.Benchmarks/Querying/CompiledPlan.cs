namespace QuoteIndex.Benchmarks.Querying;

/// <summary>What the fluent API makes of a query, run without making it again: the least a search can cost.</summary>
internal static class CompiledPlan
{
    /// <summary>A query compiled once, as something to run; null while the store has no such form.</summary>
    /// <param name="archive">The index.</param>
    /// <param name="query">The query.</param>
    public static Func<Task>? Of(QuoteArchive archive, QuoteQuery query)
    {
        // The engine's compiled form goes here.
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(query);
        return null;
    }
}
