using System.Diagnostics;

namespace QuoteIndex.Benchmarks;

/// <summary>A time by the clock on the wall and by the processors this process used, which says more on a busy machine but leaves out waiting for the disk.</summary>
internal readonly record struct Timing(TimeSpan Wall, TimeSpan Processor)
{
    public static Timing Now => new(Stopwatch.GetElapsedTime(0), Environment.CpuUsage.TotalTime);

    public static Timing operator +(Timing left, Timing right) => new(left.Wall + right.Wall, left.Processor + right.Processor);

    public static Timing operator -(Timing left, Timing right) => new(left.Wall - right.Wall, left.Processor - right.Processor);

    public static Timing Of(Action action)
    {
        Timing start = Now;
        action();
        return Now - start;
    }

    public static async Task<Timing> OfAsync(Func<Task> action)
    {
        Timing start = Now;
        await action();
        return Now - start;
    }
}
