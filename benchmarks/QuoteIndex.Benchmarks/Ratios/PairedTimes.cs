using System.Diagnostics;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>Medians of two ways to do a thing, in milliseconds, measured in turns so that what else the machine does meets both.</summary>
internal readonly record struct PairedTimes(double First, double Second)
{
    private const int WarmUps = 3;
    private const int FewestRuns = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="runs">How often at most; slow things run less often, but five times.</param>
    /// <param name="first">One way.</param>
    /// <param name="second">The other.</param>
    public static async Task<PairedTimes> MeasureAsync(int runs, Action first, Func<Task> second)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            first();
            await second();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        List<double> firsts = [], seconds = [];
        long begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs && (i < FewestRuns || Stopwatch.GetElapsedTime(begin) < Patience); i++)
        {
            long start = Stopwatch.GetTimestamp();
            first();
            firsts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await second();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new PairedTimes(Median(firsts), Median(seconds));
    }

    /// <summary>The median of one thing alone.</summary>
    public static double Measure(int runs, Action action)
    {
        Enumerable.Range(0, WarmUps).ToList().ForEach(_ => action());
        return Median(Enumerable.Range(0, runs).Select(_ =>
        {
            long start = Stopwatch.GetTimestamp();
            action();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
    }

    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
