namespace QuoteIndex.Specification;

/// <summary>Sources are put in place of what was there, and come back as they were given.</summary>
public abstract class WritingSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task WriteAsync_EveryField_ComesBackFromTheFile()
    {
        using var folder = new TemporaryFolder();
        var full = new Quote
        {
            Text = "We’re all in on “AI”\0 — naïve? 💡 'yes'",
            Kind = QuoteKind.Mixed,
            Content = [new TextSpan(10, 20), new TextSpan(31, 50)],
            Speaker = new Speaker { Name = "Ana Söderberg", Title = "CEO", Kind = SpeakerKind.Person, Mention = "the CEO", Span = new TextSpan(22, 29) },
            Cue = new TextSpan(21, 25),
            Company = "Café & Co",
            Published = new DateOnly(2024, 2, 29),
            SaidOn = new DateOnly(2024, 2, 27),
            Source = new QuoteSource { Path = "b/c.txt", Location = folder.At("b/c.txt"), Line = 7, Title = "A \"headline\"", Publisher = "The Daily" },
            Context = "Around it.\nWith lines.",
            Confidence = 0.123456789,
            Evidence = "cue: said",
        };
        var bare = new Quote
        {
            Text = "x",
            Kind = QuoteKind.Indirect,
            Content = [new TextSpan(0, 1)],
            Speaker = Speaker.Unknown,
            Source = new QuoteSource { Path = "b/c.txt", Line = 1 },
            Context = "",
            Confidence = 0,
            Evidence = "",
        };
        await using (IQuoteStore store = await Engine.OpenAsync(folder.At("q"), Cancel))
        {
            await store.WriteAsync([new SourceDocument(new StoredSource(folder.At("b/c.txt"), "b/c.txt", "f"), [full, bare])], Cancel);
        }

        await using IQuoteStore again = await Engine.OpenAsync(folder.At("q"), Cancel);
        QuotePage page = await again.SearchAsync(QuoteQuery.All.ByPlace(), Cancel);

        Assert.Equal(2, page.Total);
        AssertSame(full, page.Hits[0].Quote);
        AssertSame(bare, page.Hits[1].Quote);
        Assert.Equal(new StoredSource(folder.At("b/c.txt"), "b/c.txt", "f"), Assert.Single(await again.SourcesAsync(Cancel)).Value);
    }

    [Fact]
    public async Task WriteAsync_VeryLongTexts_ComeBackAndAreFound()
    {
        string text = string.Join(' ', Enumerable.Range(0, 40_000).Select(i => $"word{i}")) + " end";
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote(text, string.Join(' ', Enumerable.Repeat("Very", 5_000)) + " Long", new string('x', 50_000), string.Concat(Enumerable.Repeat("former ", 3_000)) + "chair", headline: text));

        QuoteHit hit = Assert.Single((await store.SearchAsync(QuoteQuery.All.Phrase("word39999 end").By("Very Long").Of(new string('x', 50_000)), Cancel)).Hits);

        Assert.Equal(text, hit.Quote.Text);
        Assert.Equal(text, hit.Quote.Source.Title);
        Assert.Equal(hit.Quote.Speaker.Name, Assert.Single(await store.SpeakersAsync(Cancel)).Name);
        Assert.Single(await store.TextsAsync(QuoteQuery.All.Where(QuoteFilter.Title(hit.Quote.Speaker.Title!))));
    }

    [Fact]
    public async Task WriteAsync_SameSourceAgain_ReplacesItAndOnlyIt()
    {
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote("old words", "Ann Lee", "Acme", path: "a.txt"), Samples.Quote("other words", "Bob Ray", path: "b.txt"));

        await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("new words", "Cy Dow"))], Cancel);

        Assert.Equal(["new words", "other words"], (await store.TextsAsync(QuoteQuery.All)).Order());
        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About("old")));
        Assert.Equal(["Bob Ray", "Cy Dow"], (await store.SpeakersAsync(Cancel)).Select(speaker => speaker.Name));
        Assert.Empty(await store.CompaniesAsync(Cancel));
    }

    [Fact]
    public async Task RemoveAsync_KnownAndUnknownSources_CountsTheKnown()
    {
        await using IQuoteStore store = await StoreAsync(Samples.Quote("words", path: "a.txt"));
        long before = await store.RevisionAsync(Cancel);

        Assert.Equal(1, await store.RemoveAsync(["/news/a.txt", "/news/none.txt"], Cancel));

        Assert.Equal(0, (await store.StatsAsync(Cancel)).Quotes);
        Assert.NotEqual(before, await store.RevisionAsync(Cancel));
    }

    private static void AssertSame(Quote expected, Quote actual)
    {
        Assert.Equal(expected.Content, actual.Content);
        Assert.Equal(expected, actual with { Content = expected.Content });
    }
}
