using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>What is known of a quotation. Spans are UTF-16 code units: "here" of the quotation, "there" and "passage" of the statement's text.</summary>
internal static class VerificationJson
{
    public static void Write(Utf8JsonWriter json, Verification verification, int take)
    {
        json.WriteStartObject();
        json.WriteString("quotation", verification.Quotation);
        json.WriteString("speaker_asked", verification.Speaker);
        json.WriteString("verdict", Name(verification.Verdict));
        json.WriteString("summary", verification.Summary);
        json.WriteNumber("total", verification.Sources.Count);
        WriteStatements(json, "sources", verification.Sources.Take(take));
        WriteStatements(json, "closest", verification.Closest);
        json.WriteEndObject();
    }

    public static void WriteDifferences(Utf8JsonWriter json, IReadOnlyList<TextDifference> differences)
    {
        json.WriteStartArray("differences");
        foreach (TextDifference difference in differences)
        {
            json.WriteStartObject();
            json.WriteSpan("here", difference.Here);
            json.WriteSpan("there", difference.There);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(VerificationVerdict verdict) => verdict switch
    {
        VerificationVerdict.Verbatim => "verbatim",
        VerificationVerdict.Altered => "altered",
        VerificationVerdict.Partial => "partial",
        VerificationVerdict.SaidByAnother => "said_by_another",
        _ => "not_found",
    };

    private static void WriteStatements(Utf8JsonWriter json, string name, IEnumerable<VerifiedStatement> statements)
    {
        json.WriteStartArray(name);
        foreach (VerifiedStatement statement in statements)
        {
            json.WriteStartObject();
            json.WriteString("likeness", Name(statement.Likeness));
            json.WriteNumber("similarity", Math.Round(statement.Similarity, 4));
            json.WriteSpan("passage", statement.Passage);
            json.WriteBoolean("whole", statement.IsWhole);
            if (statement.SpeakerMatches is { } matches)
            {
                json.WriteBoolean("speaker_matches", matches);
            }
            else
            {
                json.WriteNull("speaker_matches");
            }

            WriteDifferences(json, statement.Differences);
            QuoteJson.WriteMembers(json, statement.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
