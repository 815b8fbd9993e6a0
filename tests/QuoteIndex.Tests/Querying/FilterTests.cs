using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class FilterTests
{
    private static readonly string[] Vocabulary =
    [
        "capex", "capital", "expenditures", "spending", "chips", "semiconductor", "layoffs", "job", "cuts", "guidance", "outlook",
        "AI", "artificial", "intelligence", "tariffs", "the", "of", "growth", "grew", "market", "naïve", "AT&T", "U.S.", "who's", "open", "source", "investing",
    ];

    private static readonly string?[] Names = [null, "Mark Zuckerberg", "Randi Zuckerberg", "Amy Hood", "José Muñoz", "Meta Platforms", "Ann-Marie O'Neil"];
    private static readonly string?[] Companies = [null, "Meta", "Meta Platforms Inc.", "Microsoft Corp.", "AT&T", "Nestlé S.A."];
    private static readonly string?[] Titles = [null, "CEO", "chief executive officer", "vice president", "president", "former CEO", "CFO and chair", "senior market analyst at FXTM"];
    private static readonly string?[] Mentions = [null, "analysts", "the company's president", "a spokesman for the CEO", "Meta CEO Mark Zuckerberg"];
    private static readonly string?[] Publishers = [null, "The Daily", "Café News"];
    private static readonly string[] Paths = ["a.txt", "x/b.txt", "x/y/c.txt"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SearchAsync_AnyFilterTree_FindsWhatANaiveEvaluationFinds()
    {
        var random = new Random(20250131);
        Quote[] quotes = [.. Enumerable.Range(0, 300).Select(i => RandomQuote(random, i))];
        await using SqliteQuoteStore store = await Samples.StoreAsync(quotes);
        int withHits = 0;
        for (int i = 0; i < 600; i++)
        {
            QuoteFilter filter = RandomFilter(random, 3);
            QuoteOrder order = (QuoteOrder)random.Next(4);

            string[] found = await store.TextsAsync(QuoteQuery.All.Where(filter).OrderedBy(order));

            string[] expected = [.. quotes.Where(filter.Matches).Select(quote => quote.Text)];
            Assert.True(expected.Order().SequenceEqual(found.Order()), $"{filter}\nmissing {string.Join(" | ", expected.Except(found))}\nbeyond {string.Join(" | ", found.Except(expected))}");
            withHits += expected.Length is > 0 and < 300 ? 1 : 0;
        }

        Assert.True(withHits > 250, $"Only {withHits} filters of the sample tell quotes apart.");
    }

    [Theory]
    [InlineData(QuoteOrder.Newest)]
    [InlineData(QuoteOrder.Oldest)]
    [InlineData(QuoteOrder.Place)]
    [InlineData(QuoteOrder.Relevance)]
    public async Task SearchAsync_PageAfterPage_GivesEveryHitOnceInOrder(QuoteOrder order)
    {
        var random = new Random(7);
        Quote[] quotes = [.. Enumerable.Range(0, 120).Select(i => RandomQuote(random, i))];
        await using SqliteQuoteStore store = await Samples.StoreAsync(quotes);
        QuoteQuery query = QuoteQuery.All.About("capex AI growth", WordMatch.Any).OrderedBy(order);
        QuotePage whole = await store.SearchAsync(query.Take(1000), Cancel);
        var paged = new List<string>();
        for (QuoteQuery? next = query.Take(7); next is not null;)
        {
            QuotePage page = await store.SearchAsync(next, Cancel);
            paged.AddRange(page.Hits.Select(hit => hit.Quote.Text));
            Assert.Equal(whole.Total, page.Total);
            next = page.Next;
        }

        Assert.True(paged.Count > 20);
        Assert.Equal(whole.Hits.Select(hit => hit.Quote.Text), paged);
        Assert.Equal(paged.Count, paged.Distinct().Count());
        AssertOrdered(whole.Hits, order);
    }

    [Fact]
    public async Task SearchAsync_ManyWritesReplacementsAndRemovals_FindsWhatANaiveEvaluationFinds()
    {
        var random = new Random(20250201);
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenInMemoryAsync(Cancel);
        var sources = new Dictionary<string, Quote[]>(StringComparer.Ordinal);
        int number = 0;
        for (int write = 0; write < 150; write++)
        {
            string path = $"s/{random.Next(90)}.txt";
            if (random.Next(5) == 0)
            {
                await store.RemoveAsync(["/news/" + path], Cancel);
                sources.Remove(path);
            }
            else
            {
                sources[path] = [.. Enumerable.Range(0, random.Next(6)).Select(_ => RandomQuote(random, number++)).Select(quote => quote with { Source = quote.Source with { Path = path, Location = "/news/" + path } })];
                await store.WriteAsync([Samples.Document(path, sources[path])], Cancel);
            }
        }

        Quote[] quotes = [.. sources.Values.SelectMany(some => some)];
        for (int i = 0; i < 300; i++)
        {
            QuoteFilter filter = RandomFilter(random, 2);

            string[] found = await store.TextsAsync(QuoteQuery.All.Where(filter));

            Assert.True(quotes.Where(filter.Matches).Select(quote => quote.Text).Order().SequenceEqual(found.Order()), filter.ToString());
        }
    }

    [Theory]
    [InlineData(QuoteOrder.Newest)]
    [InlineData(QuoteOrder.Oldest)]
    [InlineData(QuoteOrder.Place)]
    [InlineData(QuoteOrder.Relevance)]
    public async Task SearchAsync_PagesWhileSourcesComeAndGo_GiveEveryHitOfTheBeginningOnceInOrder(QuoteOrder order)
    {
        var random = new Random(11);
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenInMemoryAsync(Cancel);
        int number = 0;
        for (int i = 0; i < 30; i++)
        {
            await WriteAsync($"a/{i:00}.txt");
        }

        QuoteQuery query = QuoteQuery.All.About("capex AI growth spending chips", WordMatch.Any).OrderedBy(order);
        string[] whole = await store.TextsAsync(query);
        var paged = new List<string>();
        int page = 0;
        for (QuoteQuery? next = query.Take(7); next is not null; page++)
        {
            QuotePage found = await store.SearchAsync(next, Cancel);
            paged.AddRange(found.Hits.Select(hit => hit.Quote.Text));
            next = found.Next;
            await WriteAsync($"{(page % 2 == 0 ? "0" : "b")}/{page:00}.txt");
        }

        Assert.True(page > 5);
        Assert.Equal(whole, paged);
        Assert.NotEqual(whole.Length, (await store.TextsAsync(query)).Length);

        Task WriteAsync(string path) => store.WriteAsync([Samples.Document(path, [.. Enumerable.Range(0, 5).Select(_ => RandomQuote(random, number++))])], Cancel);
    }

    [Fact]
    public async Task SearchAsync_CursorOfAnotherQueryOrNone_SaysSo()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("one word"), Samples.Quote("two words"), Samples.Quote("three words"));
        string cursor = (await store.SearchAsync(QuoteQuery.All.About("words").Take(1), Cancel)).Cursor!;

        Assert.Equal(2, (await store.SearchAsync(QuoteQuery.All.About("words").After(cursor), Cancel)).Hits.Count);
        QuoteIndexException other = await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.About("two").After(cursor), Cancel));
        Assert.Contains("another query", other.Message, StringComparison.Ordinal);
        foreach (string nonsense in (string[])["", "x", "AA", "\0", cursor[..^3], new string('A', 5000), "ÿ"])
        {
            await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.About("words").After(nonsense), Cancel));
        }
    }

    [Fact]
    public async Task SearchAsync_AnyFilter_FacetsSumUp()
    {
        var random = new Random(5);
        Quote[] quotes = [.. Enumerable.Range(0, 300).Select(i => RandomQuote(random, i))];
        await using SqliteQuoteStore store = await Samples.StoreAsync(quotes);
        QuoteFacet[] facets = Enum.GetValues<QuoteFacet>();
        for (int i = 0; i < 100; i++)
        {
            QuoteFilter filter = RandomFilter(random, 2);
            int most = random.Next(5);

            QuotePage page = await store.SearchAsync(QuoteQuery.All.Where(filter).Take(0).CountedBy(facets).TakeValues(most), Cancel);

            Quote[] expected = [.. quotes.Where(filter.Matches)];
            Assert.Equal(facets, page.Facets.Select(facet => facet.Facet));
            foreach (FacetCounts facet in page.Facets)
            {
                string?[] values = [.. expected.Select(quote => ValueOf(quote, facet.Facet))];
                Assert.True(facet.Values.Count <= most);
                Assert.All(facet.Values, value => Assert.Equal(values.Count(other => other == value.Value), value.Count));
                Assert.Equal(values.Count(value => value is null), facet.Unknown);
                Assert.Equal(page.Total, facet.Unknown + facet.Others + facet.Values.Sum(value => value.Count));
                if (facet.Facet != QuoteFacet.Month)
                {
                    Assert.Equal(facet.Values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal), facet.Values);
                }
            }
        }
    }

    [Fact]
    public void Operators_NestedTheSameWay_AreFlatAndEqual()
    {
        QuoteFilter a = QuoteFilter.Speaker("a"), b = QuoteFilter.Words("b"), c = QuoteFilter.Kind(QuoteKind.Direct);

        Assert.Equal((a & b) & c, a & (b & c));
        Assert.Equal((a | b) | c, a | (b | c));
        Assert.Equal(a, !!a);
        Assert.Equal(a, a & QuoteFilter.All);
        Assert.Equal(a, a | QuoteFilter.None);
        Assert.NotEqual(a & b, b & a);
        Assert.Equal((a & b).GetHashCode(), (a & b).GetHashCode());
    }

    [Fact]
    public void QuoteQuery_EveryStep_LeavesTheQueryBeforeAsItWas()
    {
        QuoteQuery query = QuoteQuery.All.By("Hood");
        _ = query.About("spending").NewestFirst().Take(3).Skip(2);

        Assert.Equal(QuoteQuery.All.By("Hood"), query);
        Assert.Throws<ArgumentOutOfRangeException>(() => query.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => query.Skip(-1));
    }

    [Fact]
    public async Task SearchAsync_FilterTooDeep_SaysSo()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("words"));
        QuoteFilter filter = QuoteFilter.Speaker("a");
        for (int i = 0; i < 5000; i++)
        {
            filter = !(filter & QuoteFilter.Words("b"));
        }

        await Assert.ThrowsAsync<QuoteIndexException>(() => store.SearchAsync(QuoteQuery.All.Where(filter), Cancel));
    }

    [Fact]
    public async Task SearchAsync_ThousandsOfFiltersSideBySide_Works()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("words", "Ann Lee"), Samples.Quote("words", "Bob Ray"));
        QuoteFilter filter = QuoteFilter.None;
        for (int i = 0; i < 3000; i++)
        {
            filter |= QuoteFilter.Speaker($"nobody {i}");
        }

        Assert.Equal(1, (await store.SearchAsync(QuoteQuery.All.Where(filter | QuoteFilter.Speaker("Ray")), Cancel)).Total);
    }

    private static string? ValueOf(Quote quote, QuoteFacet facet) => facet switch
    {
        QuoteFacet.Speaker => quote.Speaker.Name,
        QuoteFacet.Company => quote.Company,
        QuoteFacet.Source => quote.Source.Path,
        QuoteFacet.Publisher => quote.Source.Publisher,
        QuoteFacet.Month => quote.Date?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => quote.Kind.ToString().ToLowerInvariant(),
    };

    private static void AssertOrdered(IReadOnlyList<QuoteHit> hits, QuoteOrder order)
    {
        foreach ((QuoteHit before, QuoteHit after) in hits.Zip(hits.Skip(1)))
        {
            DateOnly? first = before.Quote.Date, second = after.Quote.Date;
            Assert.True(order switch
            {
                QuoteOrder.Newest => second is null || first >= second,
                QuoteOrder.Oldest => second is null || first <= second,
                QuoteOrder.Place => string.CompareOrdinal(before.Quote.Source.Path, after.Quote.Source.Path) <= 0,
                _ => before.Score >= after.Score,
            });
        }
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pick(random, Vocabulary)));

    private static DateOnly? Day(Random random) => random.Next(3) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(20));

    private static Quote RandomQuote(Random random, int number)
    {
        string text = $"{Words(random, 6)} n{number}";
        string path = Pick(random, Paths);
        return new Quote
        {
            Text = text,
            Kind = (QuoteKind)random.Next(3),
            Content = [new TextSpan(0, text.Length)],
            Speaker = new Speaker
            {
                Name = Pick(random, Names),
                Title = Pick(random, Titles),
                Kind = (SpeakerKind)random.Next(4),
                Mention = Pick(random, Mentions),
            },
            Company = Pick(random, Companies),
            Published = Day(random),
            SaidOn = Day(random),
            Source = new QuoteSource
            {
                Path = path,
                Location = "/news/" + path,
                Line = number + 1,
                Title = random.Next(2) == 0 ? null : Words(random, 3),
                Publisher = Pick(random, Publishers),
            },
            Context = random.Next(4) switch
            {
                0 => text,
                1 => text + " " + Words(random, 6),
                2 => $"{Words(random, 2)} {text}, {Words(random, 2)}",
                _ => Words(random, 2) + text + Words(random, 2),
            },
            Preceding = random.Next(3) == 0 ? Words(random, 4) : null,
            Confidence = random.Next(11) / 10.0,
            Evidence = "test",
        };
    }

    private static QuoteFilter RandomFilter(Random random, int depth) => random.Next(depth > 0 ? 18 : 13) switch
    {
        0 => QuoteFilter.Speaker(Pick(random, ["Zuckerberg", "mark zuckerberg", "Munoz", "Mr. Mark E. Zuckerberg", "O’Neil", "analysts", "president", "", "Meta"])),
        1 => QuoteFilter.Company(Pick(random, ["meta", "META PLATFORMS, INC.", "Microsoft", "at&t", "Nestle", "???", "spokesman"])),
        2 => QuoteFilter.Title(Pick(random, ["CEO", "chief executive", "president", "vp", "chief financial officer", "chair", "analyst", "former CEO", "spokesman", "the"])),
        3 or 4 => QuoteFilter.Words(Words(random, 3)),
        5 => QuoteFilter.Words(Words(random, 4), WordMatch.Any),
        6 => QuoteFilter.Words(Words(random, 5), WordMatch.Most),
        7 => QuoteFilter.Phrase(Words(random, 2)),
        8 => QuoteFilter.Prefix(Pick(random, ["cap", "expenditu", "investi", "ch ca", "", "naive", "n1"])),
        9 => random.Next(2) == 0 ? QuoteFilter.Kind((QuoteKind)random.Next(3)) : QuoteFilter.Kind(QuoteKind.Direct, QuoteKind.Mixed),
        10 => random.Next(3) switch
        {
            0 => QuoteFilter.Date(Day(random), Day(random)),
            1 => QuoteFilter.Published(Day(random), Day(random)),
            _ => QuoteFilter.Said(Day(random), Day(random)),
        },
        11 => random.Next(2) == 0 ? QuoteFilter.Source(Pick(random, ["x", "*.txt", "x/*.txt", "x/**", "a.txt", "none"])) : QuoteFilter.Publisher(Pick(random, ["the daily", "Cafe News", "x"])),
        12 => QuoteFilter.MinimumConfidence(random.Next(11) / 10.0),
        13 or 14 => RandomFilter(random, depth - 1) & RandomFilter(random, depth - 1),
        15 or 16 => RandomFilter(random, depth - 1) | RandomFilter(random, depth - 1),
        _ => !RandomFilter(random, depth - 1),
    };
}
