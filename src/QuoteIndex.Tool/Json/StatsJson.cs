using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>What an index holds, in numbers.</summary>
internal static class StatsJson
{
    public static void Write(Utf8JsonWriter json, ArchiveStatistics stats)
    {
        json.WriteStartObject();
        json.WriteNumber("files", stats.Sources);
        json.WriteNumber("statements", stats.Quotes);
        json.WriteNumber("direct", stats.Direct);
        json.WriteNumber("mixed", stats.Mixed);
        json.WriteNumber("indirect", stats.Indirect);
        json.WriteNumber("attributed", stats.Attributed);
        json.WriteNumber("speakers", stats.Speakers);
        json.WriteNumber("companies", stats.Companies);
        json.WriteDay("first", stats.First);
        json.WriteDay("last", stats.Last);
        json.WriteNumber("bytes", stats.Bytes);
        json.WriteEndObject();
    }
}
