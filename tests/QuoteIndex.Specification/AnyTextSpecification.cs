using FsCheck;
using FsCheck.Fluent;

namespace QuoteIndex.Specification;

/// <summary>Any text is only ever words.</summary>
public abstract class AnyTextSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Theory]
    [InlineData("who's")]
    [InlineData("AT&T")]
    [InlineData("t:capex")]
    [InlineData("text : capex")]
    [InlineData("(((")]
    [InlineData("\"")]
    [InlineData("\" OR \"")]
    [InlineData("a\0b")]
    [InlineData("NEAR(a b)")]
    [InlineData("a* -b ^c {d}")]
    [InlineData("'); DROP TABLE quote; --")]
    [InlineData("\ud800")]
    [InlineData("x\udfff\ud83d y")]
    [InlineData("")]
    [InlineData("🙂🙂🙂")]
    [InlineData("ons")]
    [InlineData("Ons, LR")]
    public async Task AnyMethod_AnyText_IsJustWords(string text)
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote(text + " capex", text, text, text, mention: text, headline: text));

        await AcceptAsync(store, text);
        Assert.Equal(1, (await store.SearchAsync(QuoteQuery.All.About("capex"), Cancel)).Total);
    }

    [Fact]
    public async Task AnyMethod_ArbitraryStrings_AreAccepted()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("capex and more", "Ann Lee", "Acme", "CEO"));
        foreach (string text in ArbMap.Default.GeneratorFor<string>().Sample(200, 40).Where(text => text is not null))
        {
            await AcceptAsync(store, text);
        }
    }

    [Fact]
    public async Task AnyMethod_FiftyThousandWords_AreAcceptedInGoodTime()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("word1 word2", "Ann Lee"));
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store);
        string text = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"word{i}"));
        long start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Equal(1, (await archive.SearchAsync(QuoteQuery.All.About(text, WordMatch.Any), Cancel)).Total);
        Assert.Equal(0, (await archive.SearchAsync(QuoteQuery.All.About(text), Cancel)).Total);
        Assert.Equal(0, (await archive.SearchAsync(QuoteQuery.All.By(text).Of(text).Phrase(text).Where(QuoteFilter.Prefix(text)).From(text), Cancel)).Total);
        Assert.Equal(0, (await archive.AskAsync(text, Cancel)).Page.Total);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task AskAsync_FramesOverAndOver_TakesLinearTime()
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        await using IQuoteStore store = await StoreAsync(Samples.Quote("words", "Ann Lee", "Acme"));
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store);
        foreach (string word in (string[])["the quotes", "what did", "by", "by Acme", "said", "in 2024", "Ann Lee and", "between", "of the"])
        {
            await archive.AskAsync(string.Join(' ', Enumerable.Repeat(word, 5_000)), Cancel);
        }

        // Seconds where time is linear, many minutes where it is quadratic.
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
    }

    private static async Task AcceptAsync(IQuoteStore store, string text)
    {
        QuoteFilter[] filters =
        [
            QuoteFilter.Speaker(text), QuoteFilter.Company(text), QuoteFilter.Title(text), QuoteFilter.Words(text), QuoteFilter.Words(text, WordMatch.Any),
            QuoteFilter.Words(text, WordMatch.Most), QuoteFilter.Phrase(text), QuoteFilter.Prefix(text), QuoteFilter.Source(text), QuoteFilter.Publisher(text),
        ];
        foreach (QuoteFilter filter in filters)
        {
            await store.SearchAsync(QuoteQuery.All.Where(filter), Cancel);
            await store.SearchAsync(QuoteQuery.All.Where(!filter), Cancel);
        }

        await using QuoteArchive archive = QuoteArchive.Open(new BorrowedStore(store), _ => []);
        Assert.Equal(text, (await archive.AskAsync(text, Cancel)).Question);
    }
}
