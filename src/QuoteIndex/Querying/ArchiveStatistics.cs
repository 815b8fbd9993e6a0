namespace QuoteIndex;

/// <summary>What an archive holds, in numbers. Immutable.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>Source files.</summary>
    public required long Sources { get; init; }

    /// <summary>Statements of any kind.</summary>
    public required long Quotes { get; init; }

    /// <summary>Direct statements.</summary>
    public required long Direct { get; init; }

    /// <summary>Mixed statements.</summary>
    public required long Mixed { get; init; }

    /// <summary>Indirect statements.</summary>
    public required long Indirect { get; init; }

    /// <summary>Statements whose speaker is named.</summary>
    public required long Attributed { get; init; }

    /// <summary>Different named speakers.</summary>
    public required long Speakers { get; init; }

    /// <summary>Different companies.</summary>
    public required long Companies { get; init; }

    /// <summary>The day of the earliest statement; null when none is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the latest statement; null when none is dated.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Size of the index in bytes.</summary>
    public required long Bytes { get; init; }
}
