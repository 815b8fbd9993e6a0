namespace QuoteIndex;

/// <summary>
/// How much is unpacked of ZIP, tar and gzip files, so that no file of a few bytes can fill memory or run for hours. What is beyond a limit is
/// reported and the rest is read. Immutable, so safe to share between threads.
/// </summary>
public sealed record UnpackingLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static UnpackingLimits Default { get; } = new();

    /// <summary>Bytes that one entry may unpack to. Default 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long EntryBytes
    {
        get;
        init => field = Positive(value);
    } = 256L << 20;

    /// <summary>Bytes that all entries of one file may unpack to, those of packed files within it included. Default 4 GiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long TotalBytes
    {
        get;
        init => field = Positive(value);
    } = 4L << 30;

    /// <summary>
    /// How many times its packed size an entry may unpack to, looked at when it is larger than a megabyte. Default 200; text
    /// is packed to a third or a tenth.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Ratio
    {
        get;
        init => field = (int)Positive(value);
    } = 200;

    /// <summary>How many packed files may stand one in the other. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Depth
    {
        get;
        init => field = (int)Positive(value);
    } = 2;

    /// <summary>How many entries of one packed file are looked at. Default 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Entries
    {
        get;
        init => field = (int)Positive(value);
    } = 100_000;

    private static long Positive(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
