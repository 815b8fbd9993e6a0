using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Annotated;

/// <summary>A statement annotated by hand, in the format of the seeds' annotation. Offsets are UTF-16 code units.</summary>
internal sealed record AnnotatedStatement
{
    /// <summary>The file's path below the articles' folder.</summary>
    [JsonPropertyName("source")]
    public required string Source { get; init; }

    [JsonPropertyName("kind")]
    public required QuoteKind Kind { get; init; }

    /// <summary>Start and end of each span of the content.</summary>
    [JsonPropertyName("spans")]
    public required int[][] Spans { get; init; }

    /// <summary>The words at the spans, so that a file that has changed is noticed.</summary>
    [JsonPropertyName("text")]
    public string[]? Text { get; init; }

    /// <summary>The speaker's full name; null when the article names nobody.</summary>
    [JsonPropertyName("speaker")]
    public string? Speaker { get; init; }

    [JsonPropertyName("company")]
    public string? Company { get; init; }

    [JsonPropertyName("published")]
    public DateOnly? Published { get; init; }

    [JsonPropertyName("said_on")]
    public DateOnly? SaidOn { get; init; }

    [JsonIgnore]
    public IEnumerable<TextSpan> Content => Spans.Select(s => new TextSpan(s[0], s[1]));
}
