namespace QuoteIndex.Tool.Rendering;

/// <summary>The parts of a quote in words; not yet cleaned.</summary>
internal static class QuoteText
{
    public static string Kind(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "mixed",
        _ => "indirect",
    };

    /// <summary>The speaker's name; else the words that mention it, as they stand in the article.</summary>
    public static string Speaker(Quote quote) => quote.Speaker.Name ?? quote.Speaker.Mention ?? "unknown speaker";

    /// <summary>The company; null when the speaker is that company itself.</summary>
    public static string? Employer(Quote quote) =>
        string.Equals(quote.Company, Speaker(quote), StringComparison.OrdinalIgnoreCase) ? null : quote.Company;

    public static string Day(Quote quote) => quote switch
    {
        { SaidOn: { } said } => "said " + IsoDay.Text(said),
        { Published: { } published } => "published " + IsoDay.Text(published),
        _ => "no date",
    };
}
