using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Tests.Querying.Printing;

/// <summary>Queries of any shape with texts that are hard to write down.</summary>
internal static class RandomQuery
{
    public static readonly string[] Texts =
    [
        "Zuckerberg", "Mark Zuckerberg", "capex", "free cash flow", "", " ", "  two  spaces ", "it's", "\"quoted\"", "back\\slash", "\\\"", "a\\", "$HOME `id` $(id)", "!bang",
        "-", "--", "--kind", "-n", "--about=x", "a=b", "@file", "[suggest]", "search", "timeline", "quoteindex", "/x", "and", "or", "not", "all", "none", "(", ")", "not (",
        "kind direct", "..", "line\nend", "tab\there", "\r\n", "\u001b[31m", "\u202Ebidi", "naïve “x” é", "日本語", "😀 smile", "*", "?", "a;b|c&d", "#", "~", "%s", "{0}", "x:y", "2025", "\u00a0",
    ];

    public static QuoteQuery Of(Random random)
    {
        QuoteQuery query = QuoteQuery.All;
        for (int i = random.Next(5); i > 0; i--)
        {
            query = query.Where(Filter(random, 3));
        }

        query = query.OrderedBy((QuoteOrder)random.Next(4));
        query = random.Next(3) == 0 ? query.After(Pick(random, Texts)) : query;
        query = random.Next(3) == 0 ? query.Skip(random.Next(100)) : query;
        query = random.Next(3) == 0 ? query.Take(random.Next(2) == 0 ? int.MaxValue : random.Next(50)) : query;
        query = random.Next(3) == 0 ? query.CountedBy((QuoteFacet)random.Next(6), (QuoteFacet)random.Next(6)).TakeValues(random.Next(30)) : query;
        query = random.Next(3) == 0 ? query.Widen() : query;
        query = random.Next(3) == 0 ? query.Collapse() : query;
        return random.Next(3) == 0 ? query.Explain() : query;
    }

    /// <summary>A query of conditions of which questions can say each; not all of them together.</summary>
    public static QuoteQuery Asked(Random random)
    {
        QuoteQuery query = random.Next(2) == 0 ? QuoteQuery.All : QuoteQuery.All.By(Pick(random, ["Hood", "Mark Zuckerberg"]));
        query = random.Next(2) == 0 ? query : query.About(Pick(random, ["capex", "cloud demand", "open source"]));
        query = random.Next(3) > 0 ? query : query.Since(new DateOnly(2000 + random.Next(24), 1 + random.Next(12), 1 + random.Next(28)));
        foreach (Func<QuoteQuery, QuoteQuery> condition in random.GetItems<Func<QuoteQuery, QuoteQuery>>(
        [
            same => same.Phrase("free cash flow"), same => same.Prefix("invest"), same => same.From("seeds/*.txt"), same => same.PublishedBy("Reuters"),
            same => same.Where(QuoteFilter.Publisher("QZ") | QuoteFilter.Publisher("The Verge")), same => same.AtLeast(0.8), same => same.Repeated(),
            same => same.About("tariffs trade", WordMatch.Any), same => same.About("a b c", WordMatch.Most),
            same => same.PublishedBetween(new(2024, 1, 1), new(2024, 12, 31)), same => same.SaidSince(new(2023, 5, 6)), same => same.SaidUntil(new(2024, 5, 6)),
        ], random.Next(4)).Distinct())
        {
            query = condition(query);
        }

        query = random.Next(3) > 0 ? query : query.OfKind(Pick(random, [QuoteKind.Direct, QuoteKind.Indirect]));
        return random.Next(3) > 0 ? query : query.NewestFirst();
    }

    /// <summary>The same filter with conditions that stand side by side in one order, whatever order they were given in.</summary>
    public static QuoteFilter Normal(QuoteFilter filter) => filter switch
    {
        AndFilter and => new AndFilter(Sorted(and.Operands)),
        OrFilter or => new OrFilter(Sorted(or.Operands)),
        NotFilter not => new NotFilter(Normal(not.Operand)),
        _ => filter,
    };

    public static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static QuoteFilter[] Sorted(IEnumerable<QuoteFilter> operands) => [.. operands.Select(Normal).OrderBy(operand => operand.ToString(), StringComparer.Ordinal)];

    private static DateOnly? Day(Random random) => random.Next(3) == 0 ? null : new DateOnly(1 + random.Next(9999), 1 + random.Next(12), 1 + random.Next(28));

    private static QuoteFilter Filter(Random random, int depth)
    {
        string text = Pick(random, Texts);
        return random.Next(depth > 0 ? 18 : 13) switch
        {
            0 => QuoteFilter.Speaker(text),
            1 => QuoteFilter.Company(text),
            2 => QuoteFilter.Title(text),
            3 or 4 => QuoteFilter.Words(text, (WordMatch)random.Next(3)),
            5 => QuoteFilter.Phrase(text),
            6 => QuoteFilter.Prefix(text),
            7 => random.Next(4) switch
            {
                0 => QuoteFilter.Kind(),
                1 => QuoteFilter.Kind(QuoteKind.Direct, QuoteKind.Mixed),
                _ => QuoteFilter.Kind((QuoteKind)random.Next(3)),
            },
            8 => Pick<Func<DateOnly?, DateOnly?, QuoteFilter>>(random, [QuoteFilter.Date, QuoteFilter.Published, QuoteFilter.Said])(Day(random), Day(random)),
            9 => QuoteFilter.Source(text),
            10 => QuoteFilter.Publisher(text),
            11 => QuoteFilter.MinimumConfidence(Pick(random, [0, 1, 0.5, 0.8, 1e-7, -1, 3, double.PositiveInfinity, double.NegativeInfinity, 1.0 / 3, double.MaxValue])),
            12 => QuoteFilter.Repeated(),
            13 => random.Next(4) == 0 ? QuoteFilter.All | Filter(random, depth - 1) : Filter(random, depth - 1) & Filter(random, depth - 1),
            14 => random.Next(4) == 0 ? QuoteFilter.None & Filter(random, depth - 1) : Filter(random, depth - 1) | Filter(random, depth - 1),
            15 => Pick<Func<string, QuoteFilter>>(random, [QuoteFilter.Speaker, QuoteFilter.Company, QuoteFilter.Publisher]) is var same ? same(text) | same(Pick(random, Texts)) : QuoteFilter.None,
            _ => !Filter(random, depth - 1),
        };
    }
}
