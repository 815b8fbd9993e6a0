using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QuoteIndex;

/// <summary>How files are read. Immutable, so safe to share between threads; every default suits news.</summary>
public sealed record ReadingOptions
{
    // What a string of .NET can hold, in round figures.
    private const long LargestText = 1_000_000_000;

    /// <summary>The options used when none are given.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The publication date of files that state none; null (the default) leaves it unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The publication date of a file that states none, by its full path on disk (by the path it was given, of a file that is read from elsewhere);
    /// where it gives null, <see cref="Date"/> counts. Such as <see cref="FileDates.InPath"/> and <see cref="FileDates.Modified"/>. It is asked
    /// on several threads at once, and when a file of an archive gets another day, the file is read again. Default null: nothing is asked.
    /// </summary>
    public Func<string, DateOnly?>? DateOf { get; init; }

    /// <summary>
    /// What reads the formats, looked at in this order. Default: <see cref="ArticleReaders.Default"/>; an application's own
    /// readers stand before those they replace.
    /// </summary>
    public IReadOnlyList<IArticleReader> Readers { get; init; } = ArticleReaders.Default;

    /// <summary>Files larger than this many bytes are reported instead of read. Default 256 MiB, at most 1,000,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or too large for a text in memory.</exception>
    public long MaximumBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestText);
            field = value;
        }
    } = 256L << 20;

    /// <summary>
    /// Records of files that hold several, such as lines of JSON Lines or rows of CSV, larger than this many bytes are reported
    /// instead of read. Default 16 MiB, at most 1,000,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or too large for a text in memory.</exception>
    public int MaximumRecordBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestText);
            field = value;
        }
    } = 16 << 20;

    /// <summary>Which fields of records hold what. Default: the names that files commonly use.</summary>
    public RecordFields Fields
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = RecordFields.Default;

    /// <summary>How much is unpacked of ZIP, tar and gzip files.</summary>
    public UnpackingLimits Unpacking
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = UnpackingLimits.Default;

    /// <summary>The options for one file, whose day is known then.</summary>
    /// <exception cref="QuoteIndexException">The caller's function failed.</exception>
    internal ReadingOptions For(string path)
    {
        try
        {
            return DateOf is null ? this : this with { Date = DateOf(path) ?? Date, DateOf = null };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new QuoteIndexException($"'{path}' got no date: {nameof(ReadingOptions)}.{nameof(DateOf)} failed ({error.GetType().Name}: {error.Message}).", error);
        }
    }

    /// <summary>A digest of all that can change what is read, but for the day, which may be each file's own.</summary>
    internal byte[] Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{MaximumRecordBytes} {Unpacking.EntryBytes} {Unpacking.TotalBytes} {Unpacking.Ratio} {Unpacking.Depth} {Unpacking.Entries}\n{Fields.Describe()}\n")));
        foreach (IArticleReader reader in Readers)
        {
            Type type = reader.GetType();
            hash.AppendData(Encoding.UTF8.GetBytes(type.FullName + '\n'));
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());
        }

        return hash.GetHashAndReset();
    }
}
