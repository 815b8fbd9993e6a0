using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>A query in every way it can be written.</summary>
internal static class QueryJson
{
    public static void Write(Utf8JsonWriter json, QuoteQuery query)
    {
        json.WriteStartObject("query");
        json.WriteString("fluent", query.ToFluent());
        json.WriteString("options", query.ToOptions());
        json.WriteString("question", query.ToQuestion());
        json.WriteString("words", query.ToWords());
        json.WriteEndObject();
    }
}
