using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace QuoteIndex.Telemetry;

/// <summary>
/// One thing that callers ask of the library: an activity and a histogram of durations. While nobody listens to either, it runs the work and
/// allocates nothing.
/// </summary>
internal sealed class Operation(string name, string description)
{
    private readonly string activityName = $"{Instruments.Prefix}.{name}";
    private readonly Histogram<double> durations = Instruments.Duration($"{Instruments.Prefix}.{name}.duration", description);

    private bool IsObserved => durations.Enabled || Instruments.Source.HasListeners();

    /// <param name="state">What the work needs, so that neither function captures anything.</param>
    /// <param name="work">Does it.</param>
    /// <param name="describe">Tags the activity with the result.</param>
    public Task<TResult> RunAsync<TState, TResult>(TState state, Func<TState, Task<TResult>> work, Action<Activity, TResult> describe) =>
        IsObserved ? ObserveAsync(state, work, describe) : work(state);

    /// <summary>The same items; timed is what it takes to give them out, not what the reader does with each.</summary>
    public IAsyncEnumerable<T> Run<T>(IAsyncEnumerable<T> items) => IsObserved ? ObserveAsync(items) : items;

    private async Task<TResult> ObserveAsync<TState, TResult>(TState state, Func<TState, Task<TResult>> work, Action<Activity, TResult> describe)
    {
        long start = Stopwatch.GetTimestamp();
        using Activity? activity = Instruments.Source.StartActivity(activityName);
        try
        {
            TResult result = await work(state).ConfigureAwait(false);
            durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (activity is not null)
            {
                describe(activity, result);
            }

            return result;
        }
        catch (Exception error)
        {
            Fail(activity, error, Stopwatch.GetElapsedTime(start));
            throw;
        }
    }

    private async IAsyncEnumerable<T> ObserveAsync<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using Activity? activity = Instruments.Source.StartActivity(activityName);
        long count = 0;
        TimeSpan spent = TimeSpan.Zero;
        Exception? failure = null;
        await using IAsyncEnumerator<T> reader = items.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await NextAsync().ConfigureAwait(false))
            {
                count++;
                yield return reader.Current;
            }
        }
        finally
        {
            // Also where the reader has had enough.
            activity?.SetTag("quoteindex.hits", count);
            if (failure is null)
            {
                durations.Record(spent.TotalSeconds);
            }
            else
            {
                Fail(activity, failure, spent);
            }
        }

        async ValueTask<bool> NextAsync()
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                return await reader.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                failure = error;
                throw;
            }
            finally
            {
                spent += Stopwatch.GetElapsedTime(start);
            }
        }
    }

    // The type alone: a message may hold what the user wrote, or a path.
    private void Fail(Activity? activity, Exception error, TimeSpan elapsed)
    {
        string type = error.GetType().FullName!;
        durations.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("error.type", type));
        activity?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
    }
}
