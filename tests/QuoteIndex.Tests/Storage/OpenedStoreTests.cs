using QuoteIndex.Tests.Extensions;

namespace QuoteIndex.Tests.Storage;

/// <summary>An archive opened on a store has read it and owns it, from the call on.</summary>
public sealed class OpenedStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_Store_IsClosedWithTheArchive()
    {
        var store = new ClosingStore();
        await using (await QuoteArchive.OpenAsync(store, Cancel))
        {
            Assert.Equal(0, store.Closed);
        }

        Assert.Equal(1, store.Closed);
    }

    [Fact]
    public async Task OpenAsync_StoreThatCannotBeRead_FailsAndClosesIt()
    {
        var store = new ClosingStore(isUnreadable: true);

        await Assert.ThrowsAsync<QuoteIndexException>(() => QuoteArchive.OpenAsync(store, Cancel));

        Assert.Equal(1, store.Closed);
    }

    [Fact]
    public async Task OpenAsync_Cancelled_FailsAndClosesTheStore()
    {
        var store = new ClosingStore();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => QuoteArchive.OpenAsync(store, new CancellationToken(canceled: true)));

        Assert.Equal(1, store.Closed);
    }
}
