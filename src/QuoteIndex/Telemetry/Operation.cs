using System.Diagnostics;
using System.Diagnostics.Metrics;

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
            // The type alone: a message may hold what the user wrote, or a path.
            string type = error.GetType().FullName!;
            durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("error.type", type));
            activity?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
