namespace QuoteIndex.Specification;

/// <summary>Words find statements in any inflection and by other words for the same, and are marked in them.</summary>
public abstract class WordsSpecification(StoreEngine engine) : StoreSpecification(engine)
{
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
        await using IQuoteStore store = await StoreAsync(Samples.Quote(text), Samples.Quote("Something else entirely."));

        Assert.Equal([text], await store.TextsAsync(QuoteQuery.All.About(words)));
    }

    [Theory]
    [InlineData("news", "A new day.")]
    [InlineData("us", "The U.S. economy.")]
    [InlineData("capital expenditure", "The capital of France.")]
    [InlineData("universities", "The universe is large.")]
    public async Task About_LookalikeWords_FindsNothing(string words, string text)
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote(text));

        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About(words)));
    }

    [Fact]
    public async Task About_Ranks_AllBeforeAnyExactBeforeSynonymTextBeforeContext()
    {
        await using IQuoteStore store = await StoreAsync(
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

    // How the statements came in decides what parts of an index are made of them; it must not decide how they rank.
    [Fact]
    public async Task About_SameStatementsInOtherWrites_RankTheSame()
    {
        string[] said = ["expenditure", "mother and expenditure", "capital and mother", "capital expenditure", "mother", "capex", "spending of capital", "capital", "expenditure of mother"];
        Quote[] quotes = [.. Enumerable.Range(0, 20 * said.Length).Select(i => Samples.Quote($"{said[i / 20]} of {i}", path: $"{i}.txt"))];
        await using IQuoteStore atOnce = await StoreAsync(quotes);
        await using IQuoteStore oneByOne = await StoreAsync();
        foreach (Quote[] some in quotes.Chunk(7))
        {
            await oneByOne.WriteAsync(Samples.Documents(some), Cancel);
        }

        foreach (string words in (string[])["capital expenditure and mother", "mother of capital expenditure and spending"])
        {
            QuoteQuery query = QuoteQuery.All.About(words, WordMatch.Any).Take(quotes.Length);
            Assert.Equal(
                (await atOnce.SearchAsync(query, Cancel)).Hits.Select(hit => (hit.Quote.Text, hit.Score)),
                (await oneByOne.SearchAsync(query, Cancel)).Hits.Select(hit => (hit.Quote.Text, hit.Score)));
        }
    }

    [Fact]
    public async Task About_WordOnlyInTheHeadline_CountsBesideAnother()
    {
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote("Costs will fall.", headline: "DeepSeek shakes markets"), Samples.Quote("It is fine.", headline: "DeepSeek shakes costs", path: "b.txt"));

        Assert.Equal(["Costs will fall."], await store.TextsAsync(QuoteQuery.All.About("DeepSeek costs")));
        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About("DeepSeek")));
    }

    [Fact]
    public async Task SearchAsync_Highlights_AreTheWordsThatMatched()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("Capital expenditures, or “CapEx”, in the U.S. are naïve spending."));

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
        await using IQuoteStore store = await StoreAsync(Samples.Quote("mine", "Mark Zuckerberg"), Samples.Quote("not mine", "Mark Benioff"));

        Assert.Equal(["mine"], await store.TextsAsync(QuoteQuery.All.By(name)));
    }

    [Fact]
    public async Task About_BesideAlternatives_RanksTheSameHoweverSourcesWereTakenIn()
    {
        Quote[] quotes =
        [
            Samples.Quote("Artificial capital.", path: "a.txt"), Samples.Quote("Artificial light.", "Ann Lee", title: "chair", path: "b.txt"), Samples.Quote("Capital.", path: "c.txt"),
        ];
        QuoteQuery query = QuoteQuery.All.Where(QuoteFilter.Title("chair") | QuoteFilter.Words("capital")).About("artificial");
        await using IQuoteStore together = await StoreAsync(quotes), apart = await StoreAsync();
        foreach (SourceDocument source in Samples.Documents(quotes))
        {
            await apart.WriteAsync([source], Cancel);
        }

        QuotePage expected = await together.SearchAsync(query, Cancel), page = await apart.SearchAsync(query, Cancel);

        Assert.Equal(2, page.Total);
        Assert.Equal(expected.Hits.Select(hit => (hit.Quote.Text, hit.Score)), page.Hits.Select(hit => (hit.Quote.Text, hit.Score)));
    }
}
