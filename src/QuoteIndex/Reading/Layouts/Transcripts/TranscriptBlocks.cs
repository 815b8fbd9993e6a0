namespace QuoteIndex.Reading;

/// <summary>The blocks of a transcript, and what each was found to be where it is nobody's speech.</summary>
internal sealed class TranscriptBlocks(string text, IReadOnlyList<TextBlock> blocks, Participants participants)
{
    private readonly string?[] reasons = new string?[blocks.Count];
    private readonly bool[] isHeading = new bool[blocks.Count];

    public string Text => text;

    public int Count => blocks.Count;

    public Participants Participants => participants;

    public bool HasHeadings => Array.IndexOf(isHeading, true) >= 0;

    public TextBlock this[int block] => blocks[block];

    public ReadOnlySpan<char> Line(int block) => blocks[block].Span.In(text);

    /// <summary>True when the block belongs to a list of those who take part.</summary>
    public bool IsListed(int block) => participants.Holds(block);

    public bool IsHeading(int block) => isHeading[block];

    /// <summary>Why the block is left out; null where it is not.</summary>
    public string? Reason(int block) => reasons[block];

    /// <summary>True while nothing but speech or an opening can stand in the block.</summary>
    public bool IsOpen(int block) => reasons[block] is null && !isHeading[block];

    public void MarkHeading(int block) => isHeading[block] = true;

    public void LeaveOut(int block, string reason) => reasons[block] ??= reason;
}
