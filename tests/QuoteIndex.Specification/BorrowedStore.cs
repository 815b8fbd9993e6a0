namespace QuoteIndex.Specification;

/// <summary>A store that outlives its archive, and may be made to fail.</summary>
internal class BorrowedStore(IQuoteStore store) : IQuoteStore
{
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) => store.SourcesAsync(cancellationToken);

    public virtual Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default) => store.WriteAsync(sources, cancellationToken);

    public Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default) => store.RemoveAsync(locations, cancellationToken);

    public Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default) => store.CorrectAsync(corrections, cancellationToken);

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) => store.CorrectionsAsync(cancellationToken);

    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default) => store.SearchAsync(query, cancellationToken);

    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default) => store.StreamAsync(query, cancellationToken);

    public Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default) => store.SpeakerNamesAsync(cancellationToken);

    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => store.SpeakersAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) => store.CompaniesAsync(cancellationToken);

    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => store.StatsAsync(cancellationToken);

    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) => store.RevisionAsync(cancellationToken);
}
