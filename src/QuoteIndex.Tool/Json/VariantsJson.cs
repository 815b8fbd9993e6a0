using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>Utterances with every source. Spans are UTF-16 code units: "here" of the utterance's first statement, "there" of the variant's text.</summary>
internal static class VariantsJson
{
    public static void Write(Utf8JsonWriter json, QuotePage page)
    {
        json.WriteStartObject();
        json.WriteNumber("total", page.Total);
        json.WriteStartArray("utterances");
        foreach (QuoteHit hit in page.Hits)
        {
            json.WriteStartObject();
            QuoteJson.WriteMembers(json, hit.Quote);
            json.WriteStartArray("variants");
            foreach (QuoteVariant variant in hit.Variants)
            {
                json.WriteStartObject();
                QuoteJson.WriteMembers(json, variant.Quote);
                VerificationJson.WriteDifferences(json, variant.Differences);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
