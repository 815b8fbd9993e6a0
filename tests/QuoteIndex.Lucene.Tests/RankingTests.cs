namespace QuoteIndex.Lucene.Tests;

/// <summary>Both engines run the one code of searching, so that they rank alike.</summary>
public sealed class RankingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SearchAsync_AnyQuery_GivesTheHitsAndScoresOfTheDefaultEngine()
    {
        var random = new Random(77);
        await using LuceneQuoteStore lucene = LuceneQuoteStore.InMemory();
        await using SqliteQuoteStore sqlite = await SqliteQuoteStore.OpenInMemoryAsync(Cancel);
        for (int i = 0; i < 25; i++)
        {
            SourceDocument[] sources = Samples.Documents([.. Enumerable.Range(0, 12).Select(n => RandomStatements.RandomQuote(random, (i * 12) + n))]);
            sources = [.. sources.Select(source => Samples.Document($"{i}/{source.Source.Path}", [.. source.Quotes]))];
            await lucene.WriteAsync(sources, Cancel);
            await sqlite.WriteAsync(sources, Cancel);
        }

        for (int i = 0; i < 200; i++)
        {
            QuoteQuery query = QuoteQuery.All.Where(RandomStatements.RandomFilter(random, 2)).OrderedBy((QuoteOrder)random.Next(4)).Take(50);
            if (random.Next(4) == 0)
            {
                query = query.Collapse();
            }

            Assert.Equal(await FoundAsync(sqlite, query), await FoundAsync(lucene, query));
        }
    }

    private static async Task<(string Text, double Score)[]> FoundAsync(IQuoteStore store, QuoteQuery query) =>
        [.. (await store.SearchAsync(query, Cancel)).Hits.Select(hit => (hit.Quote.Text, hit.Score))];
}
