using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>Corrections: what was decided about a statement, and the statement as extraction found it.</summary>
internal static class CorrectionJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Correction> corrections)
    {
        json.WriteStartObject();
        json.WriteNumber("total", corrections.Count);
        json.WriteStartArray("corrections");
        foreach (Correction correction in corrections)
        {
            Write(json, correction);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("id", correction.Id);
        json.WriteString("state", StateName(correction.State));
        json.WriteBoolean("withdrawn", correction.Withdrawn);
        json.WriteString("speaker", correction.Speaker);
        json.WriteString("speaker_kind", correction.SpeakerKind is { } kind ? QuoteJson.SpeakerKindName(kind) : null);
        json.WriteString("title", correction.Title);
        json.WriteString("company", correction.Company);
        json.WriteDay("said_on", correction.SaidOn);
        json.WriteString("corrected_at", correction.CorrectedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("statement");
        QuoteJson.WriteMembers(json, correction.Statement);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string StateName(CorrectionState state) => state switch
    {
        CorrectionState.Applied => "applied",
        CorrectionState.StatementGone => "statement_gone",
        _ => "source_gone",
    };
}
