namespace QuoteIndex.Tool;

/// <summary>What the commands ask of the library; tests put an extractor of their own in its place.</summary>
internal sealed record Engine(
    Func<Article, ExtractionOptions, CancellationToken, IReadOnlyList<Quote>> Extract,
    Func<string, CancellationToken, Task<QuoteArchive>> OpenAsync,
    Func<CancellationToken, Task<QuoteArchive>> OpenInMemoryAsync)
{
    public static Engine Default { get; } = new(
        QuoteExtractor.Extract,
        QuoteArchive.OpenAsync,
        QuoteArchive.OpenInMemoryAsync);
}
