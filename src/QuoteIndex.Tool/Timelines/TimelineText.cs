using System.Globalization;
using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Timelines;

/// <summary>A timeline for a person: a heading with a bar for each period, below it a few lines for each statement; in a pipe one line.</summary>
internal sealed class TimelineText(ToolConsole console) : ITimelineWriter
{
    private const int LongestBar = 40;
    private const int MostLines = 3;

    // As wide as "2025-01-31" between spaces.
    private const string Indent = "              ";

    private readonly StyledWriter writer = new(console);
    private long greatest;
    private int names;
    private int counts;

    public void Begin(Timeline timeline)
    {
        greatest = timeline.Periods.Select(period => period.Count).DefaultIfEmpty().Max();
        names = timeline.Periods.Select(period => Name(period.Period).Length).DefaultIfEmpty().Max();
        counts = CountBar.Number(greatest).Length;
        string span = timeline.Span is { } days ? $", {IsoDay.Text(days.First)} to {IsoDay.Text(days.Last)}, by {timeline.Size.ToString().ToLowerInvariant()}" : "";
        string found = timeline.Total == 0 ? "nothing found" : CountBar.Number(timeline.Total) + " found" + span;
        new StyledText().Add($"{timeline.Query.ToWords()}: {found}", CardStyles.Aside).Write(writer, console.TextWidth, "", "  ");
    }

    public void BeginPeriod(Period period, long count)
    {
        int room = console.TextWidth == int.MaxValue ? LongestBar : Math.Clamp(console.TextWidth - names - counts - 4, 1, LongestBar);
        writer.WriteLine();
        writer.Write(Name(period).PadRight(names), CardStyles.Speaker);
        writer.Write("  " + CountBar.Number(count).PadLeft(counts) + "  ");
        writer.WriteLine(CountBar.Of(count, greatest, room), CardStyles.Place);
    }

    public void Write(QuoteHit hit)
    {
        Quote quote = hit.Quote;
        string day = quote.Date is { } known ? IsoDay.Text(known) : "no date   ";
        bool marks = quote.Kind == QuoteKind.Direct;
        string employer = QuoteText.Employer(quote) is { } company ? ", " + company : "";
        StyledText words = new StyledText()
            .Add(QuoteText.Speaker(quote), CardStyles.Speaker)
            .Add($"{employer}: {(marks ? "“" : "")}", CardStyles.Plain)
            .Add(quote.Text, CardStyles.Plain, hit.Highlights)
            .Add(marks ? "”" : "", CardStyles.Plain);
        string places = string.Join(", ", hit.Variants.Select(variant => SourcePlace.Of(variant.Quote.Source)).Prepend(SourcePlace.Of(quote.Source)));
        if (console.OutIsTerminal)
        {
            words.Write(writer, console.TextWidth, $"  {day}  ", Indent, MostLines);
            new StyledText().Add(places, CardStyles.Place).Write(writer, console.TextWidth, Indent, Indent, MostLines);
        }
        else
        {
            words.Add($" [{places}]", CardStyles.Place).Write(writer, console.TextWidth, $"  {day}  ", Indent);
        }
    }

    public void EndPeriod(long left)
    {
        if (left > 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indent}{left:N0} more; --each shows more of a period"), CardStyles.Aside);
        }
    }

    public void End()
    {
        // Every period is written whole.
    }

    private static string Name(Period period) => period.Name ?? "no date";
}
