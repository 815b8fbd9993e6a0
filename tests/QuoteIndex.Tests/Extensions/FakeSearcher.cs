namespace QuoteIndex.Tests.Extensions;

/// <summary>A searcher as an application's tests would write one: it finds nothing, or streams what it is given.</summary>
internal sealed class FakeSearcher(IAsyncEnumerable<QuoteHit>? hits = null) : IQuoteSearcher
{
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default) => Task.FromResult(Nothing(query));

    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default) => hits ?? AsyncEnumerable.Empty<QuoteHit>();

    public Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, CancellationToken cancellationToken = default) => Task.FromResult(new QuoteAnswer
    {
        Question = question,
        Query = within,
        Interpretation = "statements",
        Unused = [],
        Notes = [],
        Page = Nothing(within),
    });

    public Task<Verification> VerifyAsync(string quotation, string? speaker = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Quote?> FindAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult<Quote?>(null);

    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<SpeakerSummary>>([]);

    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private static QuotePage Nothing(QuoteQuery query) => new() { Query = query, Hits = [], Total = 0 };
}
