using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

/// <summary>A store that remembers the query it was given and answers with hits of the test's choice.</summary>
internal sealed class RecordingStore(params QuoteHit[] hits) : IQuoteStore
{
    public QuoteQuery? Query { get; private set; }

    /// <summary>The query whose hits were streamed; null when none was.</summary>
    public QuoteQuery? Streamed { get; private set; }

    /// <summary>What every page says of facets and its end.</summary>
    public IReadOnlyList<FacetCounts> Facets { get; init; } = [];

    public string? Cursor { get; init; }

    /// <summary>An engine whose every archive stands on this store.</summary>
    public Engine Engine => new(
        (_, _, _) => [],
        (_, _) => Task.FromResult(QuoteArchive.Open(this, _ => [])),
        _ => Task.FromResult(QuoteArchive.Open(this, _ => [])));

    public static QuoteHit Hit(Quote quote, params TextSpan[] highlights) =>
        new() { Quote = quote, Score = 1.5, Highlights = highlights };

    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Query = query;
        return Task.FromResult(new QuotePage
        {
            Query = query,
            Hits = query.PageSize == 0 ? [] : hits,
            Total = hits.Length,
            Facets = Facets,
            Cursor = Cursor,
        });
    }

    public async Task<IReadOnlyList<SpeakerName>> SpeakerNamesAsync(CancellationToken cancellationToken = default) =>
        [.. (await SpeakersAsync(cancellationToken)).Select(speaker => new SpeakerName(speaker.Name, speaker.Kind, speaker.Quotes))];

    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<SpeakerSummary>>(
        [
            new SpeakerSummary { Name = "Jane\u001b[2J Doe", Kind = SpeakerKind.Person, Quotes = 3, Companies = ["Acme"], Titles = ["CFO"], First = new(2025, 1, 2) },
            new SpeakerSummary { Name = "Acme", Kind = SpeakerKind.Organization, Quotes = 1, Companies = ["Acme"], Titles = [] },
        ]);

    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => Task.FromResult(new ArchiveStatistics
    {
        Sources = 2,
        Quotes = 4,
        Direct = 3,
        Mixed = 0,
        Indirect = 1,
        Attributed = 4,
        Speakers = 2,
        Companies = 1,
        First = new(2025, 1, 2),
        Bytes = 4096,
    });

    public Task<IReadOnlyDictionary<string, StoredSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredSource>>(new Dictionary<string, StoredSource>());

    public Task<IReadOnlyDictionary<string, long>> CompaniesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());

    public Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<int> RemoveAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken = default) => Task.FromResult(0);

    public Task CorrectAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Correction>>([]);

    public Task<long> RevisionAsync(CancellationToken cancellationToken = default) => Task.FromResult(0L);

    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        Streamed = query;
        return hits.ToAsyncEnumerable();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
