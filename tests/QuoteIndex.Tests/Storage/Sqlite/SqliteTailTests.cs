namespace QuoteIndex.Tests.Storage.Sqlite;

/// <summary>The newest quotes are in no segment yet: whoever reads or writes has to know of them, however they came.</summary>
public sealed class SqliteTailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_TwoStoresOfOneFileInTurns_EachFindsAllAndTheUtterancesOfAll()
    {
        var random = new Random(20261123);
        await using var index = await UtteranceIndex.OpenAsync(SqliteEngine.Instance);
        IQuoteStore other = await SqliteEngine.Instance.OpenAsync(index.File, Cancel);
        var documents = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        for (int write = 0; write < 120; write++)
        {
            IQuoteStore store = random.Next(2) == 0 ? index.Store : other;
            SourceDocument document = RandomUtterances.Document(random, random.Next(60));
            if (random.Next(5) == 0)
            {
                await store.RemoveAsync([document.Source.Location], Cancel);
                documents.Remove(document.Source.Location);
            }
            else
            {
                await store.WriteAsync([document], Cancel);
                documents[document.Source.Location] = document;
            }

            if (write % 15 == 7)
            {
                string[] expected = [.. documents.Values.SelectMany(some => some.Quotes).Select(quote => quote.Text).Order(StringComparer.Ordinal)];
                Assert.Equal(expected, (await index.Store.TextsAsync(QuoteQuery.All)).Order(StringComparer.Ordinal));
                Assert.Equal(expected, (await other.TextsAsync(QuoteQuery.All)).Order(StringComparer.Ordinal));
                Assert.Equal(RandomUtterances.Naive(documents.Values), await index.ClustersAsync());
            }

            if (write % 40 == 20)
            {
                await other.DisposeAsync();
                other = await SqliteEngine.Instance.OpenAsync(index.File, Cancel);
            }
        }

        await other.DisposeAsync();
        await index.ReopenAsync();
        Assert.Equal(RandomUtterances.Naive(documents.Values), await index.ClustersAsync());
    }

    [Fact]
    public async Task RemoveAsync_LastQuoteOfANameInTheTail_TheNameIsGoneAndOthersStay()
    {
        using var folder = new TemporaryFolder();
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);
        await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("We cut spending.", "Ann Lee"), Samples.Quote("We hire.", "Bo Reed"))], Cancel);
        await store.WriteAsync([Samples.Document("b.txt", Samples.Quote("We will see.", "Bo Reed"))], Cancel);

        await store.RemoveAsync(["/news/a.txt"], Cancel);

        Assert.Equal("Bo Reed", Assert.Single(await store.SpeakerNamesAsync(Cancel)).Name);
        Assert.Single(await store.TextsAsync(QuoteQuery.All.By("Reed")));
    }

    [Fact]
    public async Task OpenAsync_CopyThatIsNotInWalMode_ReadsBesideItsWriter()
    {
        using var folder = new TemporaryFolder();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("We cut spending.", "Ann Lee"))], Cancel);
        }

        await SqliteEngine.ExecuteAsync(folder.At("q.db"), $"VACUUM INTO '{folder.At("copy.db")}'");
        await using SqliteQuoteStore copy = await SqliteQuoteStore.OpenAsync(folder.At("copy.db"), Cancel);

        Assert.Single(await copy.TextsAsync(QuoteQuery.All.About("cut")));
        await copy.WriteAsync([Samples.Document("b.txt", Samples.Quote("We hire.", "Bo Reed"))], Cancel);
        Assert.True(File.Exists(folder.At("copy.db-wal")));
    }
}
