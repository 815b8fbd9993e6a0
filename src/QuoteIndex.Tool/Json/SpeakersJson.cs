using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>Speakers with what is known of them.</summary>
internal static class SpeakersJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SpeakerSummary> speakers, int total)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteStartArray("speakers");
        foreach (SpeakerSummary speaker in speakers)
        {
            json.WriteStartObject();
            json.WriteString("speaker", speaker.Name);
            json.WriteString("speaker_kind", QuoteJson.SpeakerKindName(speaker.Kind));
            json.WriteNumber("statements", speaker.Quotes);
            json.WriteStrings("companies", speaker.Companies);
            json.WriteStrings("titles", speaker.Titles);
            json.WriteDay("first", speaker.First);
            json.WriteDay("last", speaker.Last);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
