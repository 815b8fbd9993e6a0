using System.Globalization;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>One line of the table: how the library does beside what a user would write.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="HandWritten">By hand, with its unit.</param>
/// <param name="Library">By this library, with its unit.</param>
/// <param name="Ratio">How many times better the library is.</param>
/// <param name="Required">How many times better it must be; null where nothing is required.</param>
/// <param name="Note">What else is to say.</param>
internal sealed record RatioRow(string Name, string HandWritten, string Library, double? Ratio, double? Required, string Note)
{
    public const string Head =
        """
        | class | hand-written | QuoteIndex | times better | required | holds | |
        |---|---:|---:|---:|---:|---|---|
        """;

    public static RatioRow Nothing(string name, double? required, string note) => new(name, "", "", null, required, note);

    /// <summary>Times by hand, which came first, and by this library.</summary>
    public static RatioRow OfTimes(string name, PairedTimes times, double? required, string note) =>
        new(name, Milliseconds(times.First), Milliseconds(times.Second), times.First / times.Second, required, note);

    /// <summary>A time that is held to a limit, not to another way.</summary>
    public static RatioRow OfLimit(string name, double time, double limit, string note) =>
        new(name, "at most " + Milliseconds(limit), Milliseconds(time), limit / time, 1, note);

    public static string Milliseconds(double time) => time.ToString(time < 0.1 ? "0.0000" : time < 1 ? "0.000" : time < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {HandWritten} | {Library} | {(Ratio is { } ratio ? $"{ratio:0.00}" : "")} | {(Required is { } required ? $"{required:0.##}" : "")} | {Verdict} | {Note} |");

    private string Verdict => Required is null ? "" : Ratio is null ? "?" : Ratio >= Required ? "yes" : "**no**";
}
