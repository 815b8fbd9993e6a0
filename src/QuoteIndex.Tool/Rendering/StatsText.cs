using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What an index holds, a number a line.</summary>
internal static class StatsText
{
    public static void Write(ToolConsole console, ArchiveStatistics stats)
    {
        Line("files", stats.Sources);
        Line("statements", stats.Quotes);
        Line("  direct", stats.Direct);
        Line("  mixed", stats.Mixed);
        Line("  indirect", stats.Indirect);
        Line("  with a named speaker", stats.Attributed);
        Line("speakers", stats.Speakers);
        Line("companies", stats.Companies);
        console.Out.WriteLine($"{"earliest",-22}{Day(stats.First),14}");
        console.Out.WriteLine($"{"latest",-22}{Day(stats.Last),14}");
        Line("size in bytes", stats.Bytes);

        void Line(string name, long value) =>
            console.Out.WriteLine($"{name,-22}{value.ToString("N0", CultureInfo.InvariantCulture),14}");
    }

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Text(known) : "no date";
}
