using QuoteIndex.Tests.Tool;

namespace QuoteIndex.Tests.Extensions;

/// <summary>A store that counts how often it is closed, and may keep a writer waiting until the writer is cancelled, or not let itself be read.</summary>
internal sealed class ClosingStore(bool isStuck = false, bool isUnreadable = false) : IQuoteStore
{
    private readonly RecordingStore store = new();
    private readonly TaskCompletionSource writing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Closed { get; private set; }

    /// <summary>Done when something is written.</summary>
    public Task Writing => writing.Task;

    public async Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default)
    {
        writing.TrySetResult();
        if (isStuck)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) => store.SourcesAsync(cancellationToken);

    public Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default) => store.CorrectAsync(corrections, cancellationToken);

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) => store.CorrectionsAsync(cancellationToken);

    public Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default) => store.RemoveAsync(locations, cancellationToken);

    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default) => store.SearchAsync(query, cancellationToken);

    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default) => store.StreamAsync(query, cancellationToken);

    public Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default) => store.SpeakerNamesAsync(cancellationToken);

    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => store.SpeakersAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) => store.CompaniesAsync(cancellationToken);

    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => store.StatsAsync(cancellationToken);

    public async Task<long> RevisionAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return isUnreadable ? throw new QuoteIndexException("It cannot be read.") : await store.RevisionAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Closed++;
        return ValueTask.CompletedTask;
    }
}
