using System.Globalization;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>One line of the table: what something takes each engine.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Values">What it takes each, written with its unit, in the engines' order.</param>
/// <param name="Ratio">What it takes this library on Lucene.Net, over what it takes by hand; null where it was not measured.</param>
/// <param name="IsHeld">False where nothing is required of it.</param>
/// <param name="Note">What else is to say.</param>
internal sealed record EngineRow(string Name, IReadOnlyList<string> Values, double? Ratio, bool IsHeld, string Note)
{
    /// <summary>How many times what it takes by hand it may take this library.</summary>
    public const double Most = 1.1;

    public const string Head =
        """
        | class | Lucene.Net by hand | QuoteIndex.Lucene | QuoteIndex on SQLite | over by hand | holds | |
        |---|---:|---:|---:|---:|---|---|
        """;

    public static EngineRow Nothing(string name, string note) => new(name, ["", "", ""], null, true, note);

    /// <summary>Times in milliseconds, in the engines' order.</summary>
    public static EngineRow OfTimes(string name, double[] times, string note) =>
        new(name, [.. times.Select(RatioRow.Milliseconds)], times[(int)Engine.Lucene] / times[(int)Engine.ByHand], true, note);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Name} | {string.Join(" | ", Values)} | {(Ratio is { } ratio ? $"{ratio:0.00}" : "")} | {Verdict} | {Note} |");

    private string Verdict => !IsHeld ? "" : Ratio is null ? "?" : Ratio <= Most ? "yes" : "**no**";
}
