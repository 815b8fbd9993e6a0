namespace QuoteIndex.Specification;

/// <summary>Several stores of one index read and write at a time.</summary>
public abstract class ConcurrencySpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task SearchAsync_WhileAnotherStoreWrites_SeesWholeSourcesOnly()
    {
        using var folder = new TemporaryFolder();
        await using IQuoteStore writer = await Engine.OpenAsync(folder.At("q"), Cancel);
        await using IQuoteStore reader = await Engine.OpenAsync(folder.At("q"), Cancel);
        Task writing = Task.Run(
            async () =>
            {
                for (int i = 0; i < 30; i++)
                {
                    Quote[] quotes = [.. Enumerable.Range(0, 10).Select(n => Samples.Quote($"statement {n} of file {i}", "Ann Lee"))];
                    await writer.WriteAsync([Samples.Document($"{i}.txt", quotes)], Cancel);
                }
            },
            Cancel);

        long last = 0;
        while (!writing.IsCompleted)
        {
            long total = (await reader.SearchAsync(QuoteQuery.All.About("statement").By("Lee").Take(0), Cancel)).Total;
            Assert.Equal(0, total % 10);
            Assert.True(total >= last);
            last = total;
        }

        await writing;
        Assert.Equal(300, (await reader.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task WriteAsync_TwoStoresOfOneFile_BothWait()
    {
        using var folder = new TemporaryFolder();
        await using IQuoteStore one = await Engine.OpenAsync(folder.At("q"), Cancel);
        await using IQuoteStore two = await Engine.OpenAsync(folder.At("q"), Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? one : two).WriteAsync([Samples.Document($"{i}.txt", Samples.Quote("words"))], Cancel)));

        Assert.Equal(20, (await one.StatsAsync(Cancel)).Sources);
    }
}
