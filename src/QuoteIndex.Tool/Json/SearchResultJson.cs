using System.Text.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Json;

/// <summary>What <c>ask</c> and <c>search</c> found.</summary>
internal static class SearchResultJson
{
    public static void Write(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteStartObject();
        json.WriteString("interpretation", result.Interpretation);
        json.WriteNumber("total", result.Page.Total);
        json.WriteStrings("unused", result.Unused);
        json.WriteStrings("notes", result.Notes);
        json.WriteStartArray("hits");
        foreach (QuoteHit hit in result.Page.Hits)
        {
            json.WriteStartObject();
            json.WriteNumber("score", Math.Round(hit.Score, 6));
            QuoteJson.WriteMembers(json, hit.Quote);
            json.WriteSpans("highlights", hit.Highlights);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
