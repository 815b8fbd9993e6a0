using System.Runtime.CompilerServices;

namespace QuoteIndex.Ingesting;

/// <summary>Runs work in parallel and hands out the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>
    /// The result of each item, in order. At most <paramref name="workers"/> items and results are held at once, so
    /// memory does not grow with the number of items.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, int workers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<TResult>>();
        foreach (TItem item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (running.TryPeek(out Task<TResult>? first) && (first.IsCompleted || running.Count >= workers))
            {
                yield return await running.Dequeue().WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            running.Enqueue(Task.Run(() => work(item), cancellationToken));
        }

        while (running.TryDequeue(out Task<TResult>? next))
        {
            yield return await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
