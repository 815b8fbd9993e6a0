namespace QuoteIndex;

/// <summary>How files are taken into an archive. Immutable; every default suits a folder of news articles.</summary>
public sealed record IngestOptions
{
    /// <summary>The options used when none are given.</summary>
    public static IngestOptions Default { get; } = new();

    /// <summary>How files are read: by which readers, up to which size, and the date of files that state none.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>
    /// True removes the quotes of files that stood below the ingested path and are gone. Nothing below a folder that
    /// cannot be read is removed. Default false.
    /// </summary>
    public bool Prune { get; init; }

    /// <summary>
    /// Which of the files found are taken in, by full path; what the archive holds of others stays as it is. Called by one thread at a time.
    /// Default null: all are.
    /// </summary>
    public Func<string, bool>? Include { get; init; }

    /// <summary>
    /// True when a folder without readable files, and a glob without a match, are no problem, as a folder is that files are yet to come into.
    /// Default false: either is mostly a mistake.
    /// </summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Statements less certain than this, 0 to 1, are not kept. Default 0: all are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, above 1 or not a number.</exception>
    public double MinimumConfidence
    {
        get;
        init
        {
            if (!(value >= 0 && value <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence lies between 0 and 1.");
            }

            field = value;
        }
    }

    /// <summary>What is known of companies and people. Files are taken in again when it changes. Default: what QuoteIndex ships.</summary>
    public ExtractionOptions Extraction { get; init; } = ExtractionOptions.Default;

    /// <summary>How many files are read and extracted at once, 1 or more. Default: the number of processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int DegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = Environment.ProcessorCount;
}
