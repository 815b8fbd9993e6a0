using System.Runtime.CompilerServices;

namespace QuoteIndex.Extensions.Services;

/// <summary>The reader's side of the application's archive, which the first call opens.</summary>
internal sealed class ArchiveSearcher(QuoteArchiveProvider archives) : IQuoteSearcher
{
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.SearchAsync(query, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        QuoteArchive archive = await archives.GetAsync(cancellationToken).ConfigureAwait(false);
        await foreach (QuoteHit hit in archive.StreamAsync(query, cancellationToken).ConfigureAwait(false))
        {
            yield return hit;
        }
    }

    public Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.AskAsync(question, within, cancellationToken), cancellationToken);

    public Task<Verification> VerifyAsync(string quotation, string? speaker = null, CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.VerifyAsync(quotation, speaker, cancellationToken), cancellationToken);

    public Task<Quote?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.FindAsync(id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.SpeakersAsync(cancellationToken), cancellationToken);

    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) =>
        WithAsync(archive => archive.StatsAsync(cancellationToken), cancellationToken);

    private async Task<T> WithAsync<T>(Func<QuoteArchive, Task<T>> ask, CancellationToken cancellationToken) =>
        await ask(await archives.GetAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
}
