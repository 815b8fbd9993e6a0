namespace QuoteIndex.Querying.Questions;

internal enum FrameKind
{
    /// <summary>No frame: all words are the topic's stretch.</summary>
    Keywords,
    Question,
}

/// <summary>Which words of a question name speakers, and which say what it is about.</summary>
internal sealed record QuestionFrame(FrameKind Kind)
{
    public IReadOnlyList<TextSpan> Who { get; init; } = [];

    /// <summary>True when the question asks what somebody says; in "will Clinton publish her speeches?" others may as well say it.</summary>
    public bool Speaks { get; init; } = true;

    public IReadOnlyList<TextSpan> Topic { get; init; } = [];

    /// <summary>Words that the index cannot be asked for.</summary>
    public IReadOnlyList<TextSpan> Unused { get; init; } = [];
}
