using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex.Tests.Storage.Sqlite;

public sealed class SqliteQuoteStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_NoDatabase_SaysSoAndLeavesTheFile()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("notes.txt", new string('x', 5000));

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(file, Cancel));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("not a QuoteIndex index", error.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task SearchAsync_DamagedPostings_SaysSoAndServesNothing()
    {
        using var folder = new TemporaryFolder();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync(
                [Samples.Document("a.txt", [.. Enumerable.Range(0, KnownIndex.FullTail).Select(i => Samples.Quote($"We cut spending by {i} percent.", "Ann Lee"))])], Cancel);
        }

        await SqliteEngine.ExecuteAsync(folder.At("q.db"), "UPDATE posting SET bytes = x'8080'");
        await using SqliteQuoteStore damaged = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => damaged.SearchAsync(QuoteQuery.All.About("cut"), Cancel));

        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OtherAnalyzer_MakesTheWordsAnew()
    {
        using var folder = new TemporaryFolder();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync(
                [Samples.Document("a.txt", Samples.Quote("We cut spending.", "Ann Lee", "Acme Inc.", "CFO", headline: "Budget"))], Cancel);
        }

        await SqliteEngine.ExecuteAsync(
            folder.At("q.db"),
            "UPDATE meta SET value = -1 WHERE name = 'analyzer'; DELETE FROM posting; DELETE FROM speaker_word; UPDATE company SET key = 'x'");
        await using SqliteQuoteStore again = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);

        Assert.Single(await again.TextsAsync(QuoteQuery.All.About("spend budget").By("lee").Of("acme").InRole("chief financial officer")));
    }

    [Fact]
    public async Task Clusters_OfAnIndexMadeWithoutThem_AreMadeWhenItIsOpened()
    {
        var random = new Random(13);
        SourceDocument[] documents = [.. Enumerable.Range(0, 60).Select(i => RandomUtterances.Document(random, i))];
        await using var index = await UtteranceIndex.OpenAsync(SqliteEngine.Instance);
        await index.Store.WriteAsync(documents, Cancel);

        await index.ReopenAsync(file => SqliteEngine.ExecuteAsync(file, "DELETE FROM variant; DELETE FROM meta WHERE name = 'utterance_version';"));

        Assert.Equal(RandomUtterances.Naive(documents), await index.ClustersAsync());
    }
}
