namespace QuoteIndex;

/// <summary>
/// What an ingest did. Files found = <see cref="Added"/> + <see cref="Replaced"/> + <see cref="Unchanged"/> + files that could not be
/// read; those that <see cref="IngestOptions.Include"/> leaves out are not counted. Immutable.
/// </summary>
public sealed record IngestReport
{
    /// <summary>Files whose statements were taken in for the first time.</summary>
    public required int Added { get; init; }

    /// <summary>Files that had changed, so that their statements were replaced.</summary>
    public required int Replaced { get; init; }

    /// <summary>Files that were as the archive knew them; nothing was done.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Files that were gone and whose statements were removed; always 0 without <see cref="IngestOptions.Prune"/>.</summary>
    public required int Removed { get; init; }

    /// <summary>Statements taken in from the added and the replaced files.</summary>
    public required long Statements { get; init; }

    /// <summary>
    /// The files and folders that were not ingested, and the articles left out of files that hold several, and why, in order of path.
    /// </summary>
    public required IReadOnlyList<IngestProblem> Problems { get; init; }

    /// <summary>
    /// The corrections of files taken in by this ingest that apply no more, because the file does not have their statement in these words now. They are
    /// kept, and apply again when it has.
    /// </summary>
    public IReadOnlyList<Correction> OrphanedCorrections { get; init; } = [];

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Files read and taken in: <see cref="Added"/> + <see cref="Replaced"/>.</summary>
    public int Read => Added + Replaced;
}
