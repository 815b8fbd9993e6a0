namespace QuoteIndex.Specification;

/// <summary>An index on disk, whose utterances are read back.</summary>
internal sealed class UtteranceIndex : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StoreEngine engine;

    private UtteranceIndex(StoreEngine engine) => this.engine = engine;

    public string File => folder.At("q");

    public IQuoteStore Store { get; private set; } = null!;

    public static async Task<UtteranceIndex> OpenAsync(StoreEngine engine)
    {
        var index = new UtteranceIndex(engine);
        index.Store = await engine.OpenAsync(index.File, TestContext.Current.CancellationToken);
        return index;
    }

    public static string Print(IEnumerable<IEnumerable<Quote>> utterances) => string.Join('\n', utterances
        .Select(quotes => string.Join(" + ", quotes.Select(quote => $"{quote.Source.Path}:{quote.Text}:{quote.Speaker.Name}").Order(StringComparer.Ordinal)))
        .Where(utterance => utterance.Contains(" + ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    /// <summary>The utterances of several statements, in a form to compare.</summary>
    public async Task<string> ClustersAsync()
    {
        QuotePage page = await Store.SearchAsync(QuoteQuery.All.Collapse().Take(100_000), TestContext.Current.CancellationToken);
        return Print(page.Hits.Select(hit => hit.Variants.Select(variant => variant.Quote).Append(hit.Quote)));
    }

    public async Task ReopenAsync(Func<string, Task>? meanwhile = null)
    {
        await Store.DisposeAsync();
        await (meanwhile?.Invoke(File) ?? Task.CompletedTask);
        Store = await engine.OpenAsync(File, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
