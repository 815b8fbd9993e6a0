namespace QuoteIndex.Reading;

/// <summary>One turn of a transcript: a label and all that is said until the next.</summary>
internal sealed class Turn(LabelCandidate label, CastMember member, int end)
{
    public LabelCandidate Label { get; } = label;

    public CastMember Member { get; set; } = member;

    /// <summary>The block after its last.</summary>
    public int End { get; set; } = end;

    /// <summary>What is said, a span a paragraph.</summary>
    public List<(int Block, TextSpan Span)> Speech { get; } = [];

    /// <summary>The part of the transcript.</summary>
    public string? Section { get; set; }

    public string? Question { get; set; }

    /// <summary>The words said, paragraphs on lines of their own.</summary>
    public string Words(string text) => string.Join('\n', Speech.Select(s => text.Substring(s.Span.Start, s.Span.Length)));
}
