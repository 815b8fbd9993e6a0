namespace QuoteIndex.Ingesting;

/// <summary>Takes files into a store.</summary>
internal sealed class Ingester(IQuoteStore store, Func<Article, IReadOnlyList<Quote>> extract)
{
    public Task<IngestReport> IngestAsync(
        IReadOnlyList<string> roots, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{store}{extract}{roots}{options}{progress}{cancellationToken}");
}
