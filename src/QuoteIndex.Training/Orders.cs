namespace QuoteIndex.Training;

/// <summary>
/// Learns from the same examples in several orders. What a model learns depends a little on the order; the mean of several
/// models depends on it less.
/// </summary>
internal static class Orders
{
    // Four left the development articles' indirect F1 moving by .6 from one change of an unrelated feature to the next.
    private const int Count = 12;

    /// <summary>What each of the orders taught; the learners run side by side.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="seed">The seed of the first order.</param>
    /// <param name="learn">Learns from the examples, which it may bring into any order.</param>
    public static IReadOnlyList<TLearner> Learn<TExample, TLearner>(IEnumerable<TExample> examples, ulong seed, Func<TExample[], FixedRandom, TLearner> learn)
    {
        TExample[] all = [.. examples];
        var learned = new TLearner[Count];
        Parallel.For(0, Count, i => learned[i] = learn([.. all], new FixedRandom(seed + ((ulong)i * 100))));
        return learned;
    }
}
