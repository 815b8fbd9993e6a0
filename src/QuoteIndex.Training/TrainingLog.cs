using System.Diagnostics;
using System.Globalization;

namespace QuoteIndex.Training;

/// <summary>Tells on the console what has been done, and how long after the start. Safe for use by several threads at once.</summary>
internal sealed class TrainingLog
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public void Say(string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,7:0.0} s  {what}"));
}
