using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Speakers with what is known of them.</summary>
internal static class SpeakerTable
{
    public static void Write(ToolConsole console, IReadOnlyList<SpeakerSummary> speakers, int total)
    {
        var table = new DataTable("Statements", "Speaker", "Roles", "Companies", "First", "Last");
        foreach (SpeakerSummary speaker in speakers)
        {
            table.Add(
                speaker.Quotes.ToString(CultureInfo.InvariantCulture),
                speaker.Name,
                string.Join(", ", speaker.Titles),
                string.Join(", ", speaker.Companies),
                speaker.First is { } first ? IsoDay.Text(first) : null,
                speaker.Last is { } last ? IsoDay.Text(last) : null);
        }

        table.Write(console);
        if (console.OutIsTerminal && speakers.Count < total)
        {
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speakers.Count:N0} of {total:N0} speakers; --take shows more"));
        }
    }
}
