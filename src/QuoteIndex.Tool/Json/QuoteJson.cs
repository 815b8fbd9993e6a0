using System.Text.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Json;

/// <summary>The members of a statement, alike in every command's JSON. Spans are UTF-16 code units of the file's text.</summary>
internal static class QuoteJson
{
    public static void WriteMembers(Utf8JsonWriter json, Quote quote)
    {
        json.WriteString("file", quote.Source.Path);
        json.WriteNumber("line", quote.Source.Line);
        json.WriteString("kind", QuoteText.Kind(quote.Kind));
        json.WriteSpans("content", quote.Content);
        json.WriteString("text", quote.Text);
        json.WriteString("speaker", quote.Speaker.Name);
        json.WriteString("speaker_kind", SpeakerKindName(quote.Speaker.Kind));
        json.WriteString("title", quote.Speaker.Title);
        json.WriteString("company", quote.Company);
        json.WriteString("mention", quote.Speaker.Mention);
        json.WriteSpan("speaker_span", quote.Speaker.Span);
        json.WriteSpan("cue_span", quote.Cue);
        json.WriteDay("published", quote.Published);
        json.WriteDay("said_on", quote.SaidOn);
        json.WriteNumber("confidence", Math.Round(quote.Confidence, 4));
        json.WriteString("evidence", quote.Evidence);
        json.WriteString("context", quote.Context);
        json.WriteString("preceding", quote.Preceding);
        json.WriteCount("record", quote.Source.Record);
        json.WriteString("question", quote.Question);
        json.WriteString("section", quote.Source.Section);
        json.WriteString("headline", quote.Source.Title);
        json.WriteString("publisher", quote.Source.Publisher);
        json.WriteString("url", quote.Source.Url);
        json.WriteString("id", quote.Source.Location is null ? null : quote.Id);
        WriteCorrected(json, quote.Extracted);
    }

    // What extraction had said, of a statement that a person has corrected.
    private static void WriteCorrected(Utf8JsonWriter json, Quote? extracted)
    {
        if (extracted is null)
        {
            json.WriteNull("corrected");
            return;
        }

        json.WriteStartObject("corrected");
        json.WriteString("extracted_speaker", extracted.Speaker.Name);
        json.WriteString("extracted_title", extracted.Speaker.Title);
        json.WriteString("extracted_company", extracted.Company);
        json.WriteDay("extracted_said_on", extracted.SaidOn);
        json.WriteNumber("extracted_confidence", Math.Round(extracted.Confidence, 4));
        json.WriteEndObject();
    }

    public static string SpeakerKindName(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Group => "group",
        _ => "unknown",
    };
}
