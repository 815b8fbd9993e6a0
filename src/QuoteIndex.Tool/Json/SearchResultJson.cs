using System.Text.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Json;

/// <summary>What <c>ask</c> and <c>search</c> found.</summary>
internal static class SearchResultJson
{
    public static void Write(Utf8JsonWriter json, SearchResult result, IEnumerable<QuoteHit> hits)
    {
        json.WriteStartObject();
        json.WriteString("interpretation", result.Interpretation);
        json.WriteNumber("total", result.Page.Total);
        json.WriteStrings("unused", result.Unused);
        json.WriteStrings("notes", result.Notes);
        QueryJson.Write(json, result.Page.Query);
        WriteFacets(json, result.Page.Facets);
        json.WriteString("cursor", result.Page.Cursor);
        json.WriteStartArray("hits");
        foreach (QuoteHit hit in hits)
        {
            HitJson.Write(json, hit, result.Page.Query);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, IReadOnlyList<FacetCounts> facets)
    {
        json.WriteStartArray("facets");
        foreach (FacetCounts facet in facets)
        {
            json.WriteStartObject();
            json.WriteString("facet", facet.Facet.ToString().ToLowerInvariant());
            json.WriteStartArray("values");
            foreach (FacetValue value in facet.Values)
            {
                json.WriteStartObject();
                json.WriteString("value", value.Value);
                json.WriteNumber("count", value.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("others", facet.Others);
            json.WriteNumber("unknown", facet.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
