using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>All that a query finds, as pages that follow one another.</summary>
internal static class QuoteStream
{
    // So many quotes of a stream are held at a time; each batch is a search.
    private const int Batch = 4096;

    public static async IAsyncEnumerable<QuoteHit> Of(IQuoteStore store, QuoteQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (QuoteQuery? next = query.CountedBy().Take(Batch); next is not null;)
        {
            QuotePage page = await store.SearchAsync(next, cancellationToken).ConfigureAwait(false);
            foreach (QuoteHit hit in page.Hits)
            {
                yield return hit;
            }

            next = page.Next;
        }
    }
}
