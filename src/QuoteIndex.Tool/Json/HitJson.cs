using System.Text.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Json;

/// <summary>A statement found: the members of every statement, and why and where else it was found if that was asked for.</summary>
internal static class HitJson
{
    public static void Write(Utf8JsonWriter json, QuoteHit hit, QuoteQuery query)
    {
        json.WriteStartObject();
        json.WriteNumber("score", Math.Round(hit.Score, 6));
        QuoteJson.WriteMembers(json, hit.Quote);
        json.WriteSpans("highlights", hit.Highlights);
        if (query.Explained)
        {
            WriteExplanation(json, hit.Explanation);
        }

        if (query.Collapsed)
        {
            WriteVariants(json, hit.Variants);
        }

        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, HitExplanation? explanation)
    {
        if (explanation is null)
        {
            json.WriteNull("explanation");
            return;
        }

        json.WriteStartObject("explanation");
        json.WriteString("reason", explanation.Reason);
        json.WriteStartArray("words");
        foreach (WordEvidence word in explanation.Words)
        {
            json.WriteStartObject();
            json.WriteString("asked", word.Asked);
            json.WriteString("found", word.Found);
            json.WriteString("field", word.Field.ToString().ToLowerInvariant());
            json.WriteSpan("span", word.Span);
            json.WriteBoolean("synonym", word.Synonym);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVariants(Utf8JsonWriter json, IReadOnlyList<QuoteVariant> variants)
    {
        json.WriteStartArray("variants");
        foreach (QuoteVariant variant in variants)
        {
            json.WriteStartObject();
            QuoteJson.WriteMembers(json, variant.Quote);
            json.WriteStartArray("differences");
            foreach (TextDifference difference in variant.Differences)
            {
                json.WriteStartObject();
                json.WriteSpan("here", difference.Here);
                json.WriteSpan("there", difference.There);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
