using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>Members of the forms that several commands print.</summary>
internal static class JsonMembers
{
    /// <summary>A span as [start, end], or null.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } known)
        {
            WriteSpanValue(json, known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Spans as [[start, end], …].</summary>
    public static void WriteSpans(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            WriteSpanValue(json, span);
        }

        json.WriteEndArray();
    }

    /// <summary>A day as YYYY-MM-DD, or null.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? IsoDay.Text(known) : null);

    /// <summary>A number, or null.</summary>
    public static void WriteCount(this Utf8JsonWriter json, string name, int? count)
    {
        json.WritePropertyName(name);
        if (count is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteSpanValue(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
