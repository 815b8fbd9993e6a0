namespace QuoteIndex;

/// <summary>
/// Keeps sources with their quotes and finds them again: the seam between an archive and its engine. Safe for use by
/// several threads at once; writes follow one another. Every method stops its work soon after its token is cancelled, and throws
/// <see cref="QuoteIndexException"/> when the index cannot be read or written.
/// </summary>
public interface IQuoteStore : IAsyncDisposable
{
    /// <summary>The sources the store holds, by <see cref="StoredSource.Location"/>.</summary>
    Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts sources in place of what the store held at their locations, corrected as their corrections say. All of it is durable when the task completes,
    /// none of it is there when it fails.
    /// </summary>
    Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes in corrections, each in place of an earlier one of the same statement, and rewrites the statements they are about; one without any part
    /// takes the earlier one back. They outlive their statements and sources. All of it is durable when the task completes, none of it is there when it fails.
    /// </summary>
    Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default);

    /// <summary>
    /// Every correction the store keeps, source by source. Which of them are <see cref="CorrectionState.SourceGone"/> the archive tells, by
    /// <see cref="SourcesAsync"/>.
    /// </summary>
    Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes the sources at these locations with their quotes, durably, all or none; returns how many there were. Corrections stay.</summary>
    Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default);

    /// <summary>The page of statements that a query asks for.</summary>
    /// <exception cref="QuoteIndexException">Also: the filter is nested too deep, or the cursor is not of this query.</exception>
    Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// All statements that match, in the query's order, from its offset on and regardless of its page size, as they
    /// were when the stream began.
    /// </summary>
    IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>The names of the speakers, most quoted first: a fraction of what <see cref="SpeakersAsync"/> costs.</summary>
    Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default);

    /// <summary>The named speakers with what is known of them, most quoted first.</summary>
    Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default);

    /// <summary>The companies spoken for, with their number of statements.</summary>
    Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default);

    /// <summary>What the store holds, in numbers.</summary>
    Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default);

    /// <summary>A number that differs after every change of the store's content, by this process or another.</summary>
    Task<long> RevisionAsync(CancellationToken cancellationToken = default);
}
