using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Annotated;

/// <summary>Every statement of some articles, annotated by hand.</summary>
internal sealed record Annotation(
    [property: JsonPropertyName("statements")] IReadOnlyList<AnnotatedStatement> Statements,
    [property: JsonPropertyName("not_speech")] IReadOnlyList<NotSpeech>? NotSpeech = null)
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads one JSON object with the lists "statements" and "not_speech".</summary>
    public static Annotation ReadJson(string path) =>
        Parse<Annotation>(path, 0, File.ReadAllText(path)) is { Statements: not null } annotation
            ? annotation
            : throw new InputException($"'{path}' has no list \"statements\".");

    /// <summary>Reads JSON Lines, one statement a line.</summary>
    public static Annotation ReadLines(string path) => new(
        [.. File.ReadLines(path)
            .Select((line, index) => (line, number: index + 1))
            .Where(l => !string.IsNullOrWhiteSpace(l.line))
            .Select(l => Parse<AnnotatedStatement>(path, l.number, l.line)!)]);

    private static T? Parse<T>(string path, int line, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException e)
        {
            throw new InputException($"'{path}'{(line > 0 ? $", line {line}" : "")}: {e.Message}");
        }
    }
}
