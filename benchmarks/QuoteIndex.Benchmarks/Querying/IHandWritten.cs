namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The queries as a user would write them in place of this library.</summary>
internal interface IHandWritten
{
    /// <summary>What a class of query finds.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="limit">How many quotes at most.</param>
    Answer Find(QueryKind kind, int limit);
}
