namespace QuoteIndex.Storage;

/// <summary>Where an engine works: on a thread of the pool, while a caller such as a user interface's goes on.</summary>
internal static class PoolThread
{
    /// <summary>
    /// Runs what is brief. A caller that is on a thread of the pool stays on it: to change threads would cost more than a short search does,
    /// since another processor's caches know nothing of the index.
    /// </summary>
    public static Task<T> RunBriefAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        !Thread.CurrentThread.IsThreadPoolThread || SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default
            ? Task.Run(work, cancellationToken)
            : cancellationToken.IsCancellationRequested ? Task.FromCanceled<T>(cancellationToken) : work();
}
