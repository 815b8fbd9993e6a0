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
            Context = random.Next(2) == 0 ? text : text + " " + Words(random, 6),
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
