namespace QuoteIndex;

/// <summary>A named speaker of the archive and what is known of it. Immutable.</summary>
public sealed record SpeakerSummary
{
    /// <summary>The speaker's canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of speaker this is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Number of statements.</summary>
    public required long Quotes { get; init; }

    /// <summary>The companies spoken for, most frequent first.</summary>
    public required IReadOnlyList<string> Companies { get; init; }

    /// <summary>The roles given, most frequent first.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The day of the earliest statement; null when none is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the latest statement; null when none is dated.</summary>
    public DateOnly? Last { get; init; }
}
