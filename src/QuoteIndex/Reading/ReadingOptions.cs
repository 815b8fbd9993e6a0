namespace QuoteIndex;

/// <summary>How files are read. Immutable; the default value of every option suits news articles.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The publication date of files that state none; null (the default) leaves it unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Files larger than this many bytes are reported instead of read. Default 256 MiB.</summary>
    public long MaximumBytes { get; init; } = 256L << 20;
}
