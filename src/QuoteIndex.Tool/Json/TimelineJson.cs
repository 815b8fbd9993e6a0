using QuoteIndex.Tool.Terminal;
using QuoteIndex.Tool.Timelines;

namespace QuoteIndex.Tool.Json;

/// <summary>A timeline as one JSON object, which is held as a whole until it is written.</summary>
internal sealed class TimelineJson(ToolConsole console) : ITimelineWriter
{
    private readonly List<(Period Period, long Count, List<QuoteHit> Hits)> periods = [];
    private Timeline? timeline;

    public void Begin(Timeline timeline) => this.timeline = timeline;

    public void BeginPeriod(Period period, long count) => periods.Add((period, count, []));

    public void Write(QuoteHit hit) => periods[^1].Hits.Add(hit);

    public void EndPeriod(long left)
    {
        // The count says how many there are.
    }

    public void End() => JsonOutput.Write(console, json =>
    {
        json.WriteStartObject();
        json.WriteString("interpretation", timeline!.Query.ToWords());
        json.WriteNumber("total", timeline.Total);
        QueryJson.Write(json, timeline.Query);
        json.WriteString("unit", timeline.Size.ToString().ToLowerInvariant());
        json.WriteDay("first", timeline.Span?.First);
        json.WriteDay("last", timeline.Span?.Last);
        json.WriteStartArray("periods");
        foreach ((Period period, long count, List<QuoteHit> hits) in periods)
        {
            json.WriteStartObject();
            json.WriteString("period", period.Name);
            json.WriteNumber("count", count);
            json.WriteStartArray("statements");
            foreach (QuoteHit hit in hits)
            {
                HitJson.Write(json, hit, timeline.Query);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
