using System.Runtime.CompilerServices;

namespace QuoteIndex.Ingesting;

/// <summary>Runs work in parallel and hands out the results in the order of the items.</summary>
internal static class OrderedWork
{
    // While one item takes long, so many others for each worker go on.
    private const int Ahead = 4;

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

    /// <summary>
    /// The same of work that waits as well, such as reading files. Others go on while one item takes long, and few results are held. When it ends, no
    /// work is left running.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, Task<TResult>> work, int workers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(workers);
        var running = new Queue<Task<TResult>>();
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                while (running.TryPeek(out Task<TResult>? first) && (first.IsCompleted || running.Count >= Ahead * workers))
                {
                    yield return await first.ConfigureAwait(false);
                    _ = running.Dequeue();
                }

                await free.WaitAsync(cancellationToken).ConfigureAwait(false);
                running.Enqueue(Task.Run(() => WorkAsync(item), CancellationToken.None));
            }

            while (running.TryPeek(out Task<TResult>? next))
            {
                yield return await next.ConfigureAwait(false);
                _ = running.Dequeue();
            }
        }
        finally
        {
            // Nothing works on when nobody waits for it any more.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<TResult> WorkAsync(TItem item)
        {
            try
            {
                return await work(item, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
