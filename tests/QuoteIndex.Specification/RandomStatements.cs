namespace QuoteIndex.Specification;

/// <summary>Statements and filters at random, made of few words so that many match.</summary>
internal static class RandomStatements
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

    public static Quote RandomQuote(Random random, int number)
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

    public static QuoteFilter RandomFilter(Random random, int depth) => random.Next(depth > 0 ? 18 : 13) switch
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

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pick(random, Vocabulary)));

    private static DateOnly? Day(Random random) => random.Next(3) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(20));
}
