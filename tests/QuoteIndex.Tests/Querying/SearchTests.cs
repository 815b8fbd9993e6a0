using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class SearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("capex", "Our CapEx will rise.")]
    [InlineData("capex", "We raised capital expenditures again.")]
    [InlineData("capital expenditure", "CapEx is up.")]
    [InlineData("capital spending", "We plan a large capital expenditure.")]
    [InlineData("layoffs", "There will be no job cuts this year.")]
    [InlineData("job cuts", "We laid off 200 people.")]
    [InlineData("artificial intelligence", "AI is everywhere.")]
    [InlineData("outlook", "We raise our guidance.")]
    [InlineData("ipo", "An initial public offering is planned.")]
    [InlineData("chip", "Semiconductors are scarce.")]
    [InlineData("year over year", "Sales grew 21% YoY.")]
    [InlineData("infrastructure", "The infra is ready.")]
    [InlineData("m&a", "We see more mergers and acquisitions.")]
    [InlineData("US economy", "The U.S. economy is strong.")]
    [InlineData("naive", "That is naïve.")]
    [InlineData("NAÏVE", "That is naive.")]
    [InlineData("AT&T", "I left AT&T's board.")]
    [InlineData("spend", "We spent too much.")]
    public async Task About_OtherWordsForTheSame_Finds(string words, string text)
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote(text), Samples.Quote("Something else entirely."));

        Assert.Equal([text], await store.TextsAsync(QuoteQuery.All.About(words)));
    }

    [Theory]
    [InlineData("news", "A new day.")]
    [InlineData("us", "The U.S. economy.")]
    [InlineData("capital expenditure", "The capital of France.")]
    [InlineData("universities", "The universe is large.")]
    public async Task About_LookalikeWords_FindsNothing(string words, string text)
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote(text));

        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About(words)));
    }

    [Fact]
    public async Task About_Ranks_AllBeforeAnyExactBeforeSynonymTextBeforeContext()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(
            Samples.Quote("Nothing to see, nothing.", context: "He spoke of capex in Europe."),
            Samples.Quote("Europe matters to us."),
            Samples.Quote("Capital expenditure in Europe will grow a lot over the years to come, and then some."),
            Samples.Quote("Capex in Europe will grow a lot over the years to come, and then some more after that, who knows."),
            Samples.Quote("Capex, capex, capex!"),
            Samples.Quote("Unrelated."));

        Assert.Equal(
            ["Capex in Europe", "Capital expend", "Nothing to see", "Capex, capex, ", "Europe matters"],
            (await store.TextsAsync(QuoteQuery.All.About("capex Europe", WordMatch.Any))).Select(text => text[..Math.Min(text.Length, text.StartsWith("Capex in", StringComparison.Ordinal) ? 15 : 14)]));
    }

    [Fact]
    public async Task About_WordOnlyInTheHeadline_CountsBesideAnother()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(
            Samples.Quote("Costs will fall.", headline: "DeepSeek shakes markets"), Samples.Quote("It is fine.", headline: "DeepSeek shakes costs", path: "b.txt"));

        Assert.Equal(["Costs will fall."], await store.TextsAsync(QuoteQuery.All.About("DeepSeek costs")));
        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About("DeepSeek")));
    }

    [Fact]
    public async Task SearchAsync_Highlights_AreTheWordsThatMatched()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("Capital expenditures, or “CapEx”, in the U.S. are naïve spending."));

        QuoteHit hit = Assert.Single((await store.SearchAsync(
            QuoteQuery.All.About("capex").Phrase("in the US").Where(QuoteFilter.Prefix("naiv") & !QuoteFilter.Words("zebra")), Cancel)).Hits);

        Assert.Equal(["Capital expenditures", "CapEx", "in the U.S.", "naïve"], hit.Highlights.Select(span => span.In(hit.Quote.Text).ToString()));
    }

    [Theory]
    [InlineData("Zuckerberg")]
    [InlineData("mark zuckerberg")]
    [InlineData("Mr. Zuckerberg")]
    [InlineData("ZUCKERBERG, Mark")]
    [InlineData("Mark E. Zuckerberg")]
    public async Task By_FormsOfAName_FindsTheSpeaker(string name)
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("mine", "Mark Zuckerberg"), Samples.Quote("not mine", "Mark Benioff"));

        Assert.Equal(["mine"], await store.TextsAsync(QuoteQuery.All.By(name)));
    }

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
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote(text + " capex", text, text, text, mention: text, headline: text));

        await AcceptAsync(store, text);
        Assert.Equal(1, (await store.SearchAsync(QuoteQuery.All.About("capex"), Cancel)).Total);
    }

    [Fact]
    public async Task AnyMethod_ArbitraryStrings_AreAccepted()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("capex and more", "Ann Lee", "Acme", "CEO"));
        foreach (string text in ArbMap.Default.GeneratorFor<string>().Sample(200, 40).Where(text => text is not null))
        {
            await AcceptAsync(store, text);
        }
    }

    [Fact]
    public async Task AnyMethod_FiftyThousandWords_AreAcceptedInGoodTime()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("word1 word2", "Ann Lee"));
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
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("words", "Ann Lee", "Acme"));
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store);
        foreach (string word in (string[])["the quotes", "what did", "by", "by Acme", "said", "in 2024", "Ann Lee and", "between", "of the"])
        {
            await archive.AskAsync(string.Join(' ', Enumerable.Repeat(word, 5_000)), Cancel);
        }

        // Seconds where time is linear, many minutes where it is quadratic.
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
    }

    private static async Task AcceptAsync(SqliteQuoteStore store, string text)
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
