namespace QuoteIndex.Tests.Tool;

/// <summary>A statement to print, with something in every part.</summary>
internal static class SampleQuote
{
    public static Quote Full { get; } = new()
    {
        Text = "We will spend more on café robots, that’s capex",
        Kind = QuoteKind.Direct,
        Content = [new TextSpan(1, 20), new TextSpan(40, 68)],
        Speaker = new Speaker
        {
            Name = "Jane Doe",
            Title = "CFO",
            Kind = SpeakerKind.Person,
            Mention = "Doe",
            Span = new TextSpan(30, 33),
        },
        Cue = new TextSpan(25, 29),
        Company = "Acme",
        Published = new DateOnly(2025, 1, 30),
        SaidOn = new DateOnly(2025, 1, 29),
        Source = new QuoteSource { Path = "news/a.txt", Line = 7, Title = "Acme spends", Publisher = "The Paper" },
        Context = "“We will spend more…” said Doe.",
        Confidence = 0.87654321,
        Evidence = "cue",
    };

    public static Quote Bare { get; } = new()
    {
        Text = "prices will rise",
        Kind = QuoteKind.Indirect,
        Content = [new TextSpan(0, 16)],
        Speaker = Speaker.Unknown,
        Source = new QuoteSource { Path = "b.txt", Line = 1 },
        Context = "prices will rise",
        Confidence = 0.5,
        Evidence = "floating",
    };
}
