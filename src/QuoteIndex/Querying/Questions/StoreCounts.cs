namespace QuoteIndex.Querying.Questions;

/// <summary>How many statements of a store match, whatever page a query asks for.</summary>
internal static class StoreCounts
{
    public static async Task<long> CountAsync(this IQuoteStore store, QuoteQuery query, CancellationToken cancellationToken) =>
        (await store.SearchAsync(query.Take(0), cancellationToken).ConfigureAwait(false)).Total;
}
