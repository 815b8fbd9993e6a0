namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>Opens this library's indexes.</summary>
internal static class Archives
{
    public static Task<QuoteArchive> OpenAsync(Engine engine, string path) =>
        engine == Engine.Lucene ? QuoteArchive.OpenAsync(LuceneQuoteStore.At(path)) : QuoteArchive.OpenAsync(path);

    public static async Task<IQuoteStore> OpenStoreAsync(Engine engine, string path) =>
        engine == Engine.Lucene ? LuceneQuoteStore.At(path) : await SqliteQuoteStore.OpenAsync(path);
}
