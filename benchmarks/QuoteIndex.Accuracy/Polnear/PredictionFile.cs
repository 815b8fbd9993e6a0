using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>Reads predictions in the referee's format: JSON Lines with file, content, speaker_span, cue_span, speaker.</summary>
internal static class PredictionFile
{
    /// <summary>The predictions of the file by the name of their text.</summary>
    public static ILookup<string, Func<ScoredText, ScoredStatement>> Read(string path) =>
        File.ReadLines(path)
            .Select((line, index) => (line, number: index + 1))
            .Where(l => !string.IsNullOrWhiteSpace(l.line))
            .Select(l => Parse(path, l.line, l.number))
            .ToLookup(p => p.Text, p => p.ToAttribution);

    private static (string Text, Func<ScoredText, ScoredStatement> ToAttribution) Parse(string path, string json, int number)
    {
        Line? line;
        try
        {
            line = JsonSerializer.Deserialize<Line>(json);
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}:{number}: {e.Message}");
        }

        if (line is not { File: { } file, Content.Length: > 0 })
        {
            throw new InputException($"{path}:{number}: \"file\" and \"content\" are required.");
        }

        return (Path.GetFileName(file), text => new(
            text,
            line.Content.Select(span => Span(span, text)),
            line.Source is null ? [] : [Span(line.Source, text)],
            line.Cue is null ? [] : [Span(line.Cue, text)])
        {
            Speaker = line.Speaker,
            Confidence = line.Confidence,
            Evidence = line.Evidence,
        });

        TextSpan Span(int[] ends, ScoredText text) =>
            ends is [>= 0 and var start, var end] && start < end && end <= text.Text.Length
                ? new(start, end)
                : throw new InputException($"{path}:{number}: [{string.Join(", ", ends)}] is no span of {text.Name}.");
    }

    private sealed record Line(
        [property: JsonPropertyName("file")] string? File,
        [property: JsonPropertyName("content")] int[][]? Content,
        [property: JsonPropertyName("speaker_span")] int[]? Source,
        [property: JsonPropertyName("cue_span")] int[]? Cue,
        [property: JsonPropertyName("speaker")] string? Speaker,
        [property: JsonPropertyName("confidence")] double? Confidence,
        [property: JsonPropertyName("evidence")] string? Evidence);
}
