namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>Measures medians, in milliseconds.</summary>
/// <param name="Runs">How often a thing runs; slow things run less often, but five times, and quick ones for a second.</param>
/// <param name="Processor">True to measure the processor's time in place of the clock's.</param>
internal sealed record Meter(int Runs, bool Processor)
{
    private const int WarmUps = 3;

    // The runtime compiles what runs often twice more, the first time so that it counts and is slower than before; a program that goes
    // on running is past that.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private const int FewestRuns = 5;
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Two ways to do a thing, in turns so that what else the machine does meets both.</summary>
    public async Task<PairedTimes> PairAsync(Action first, Func<Task> second)
    {
        double[] times = await TurnsAsync(() => { first(); return Task.CompletedTask; }, second);
        return new PairedTimes(times[0], times[1]);
    }

    /// <summary>The same for any number of ways; a median of each.</summary>
    public async Task<double[]> TurnsAsync(params Func<Task>[] ways)
    {
        Timing begin = Timing.Now;
        for (int i = 0; i < WarmUps || (Timing.Now - begin).Wall < WarmUp; i++)
        {
            foreach (Func<Task> way in ways)
            {
                await way();
            }
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        List<double>[] times = [.. ways.Select(_ => new List<double>())];
        begin = Timing.Now;
        for (int i = 0; !IsEnough(i, (Timing.Now - begin).Wall); i++)
        {
            foreach ((int turn, Func<Task> way) in ways.Index())
            {
                times[turn].Add(Milliseconds(await Timing.OfAsync(way)));
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>One thing alone.</summary>
    public double Time(Action action)
    {
        Enumerable.Range(0, WarmUps).ToList().ForEach(_ => action());
        return Median(Enumerable.Range(0, Runs).Select(_ => Milliseconds(Timing.Of(action))));
    }

    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private bool IsEnough(int runs, TimeSpan spent) => runs >= FewestRuns && (runs >= Runs ? spent >= LeastTime : spent >= Patience);

    private double Milliseconds(Timing timing) => (Processor ? timing.Processor : timing.Wall).TotalMilliseconds;
}
