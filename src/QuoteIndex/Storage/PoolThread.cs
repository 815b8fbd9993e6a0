namespace QuoteIndex.Storage;

/// <summary>Where an engine works: on a thread of the pool, while a caller such as a user interface's goes on.</summary>
internal static class PoolThread
{
    /// <summary>
    /// Runs what is brief. A caller that is on a thread of the pool stays on it: to change threads would cost more than a short search does,
    /// since another processor's caches know nothing of the index.
    /// </summary>
    public static Task<T> RunBriefAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        bool stays = Thread.CurrentThread.IsThreadPoolThread && SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default;
        return stays ? RunHereAsync(work, cancellationToken) : Task.Run(work, cancellationToken);
    }

    // What goes wrong is the task's affair, as it is on another thread.
    private static async Task<T> RunHereAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await work().ConfigureAwait(false);
    }
}
