namespace QuoteIndex.Extensions.Assistants;

/// <summary>A statement as an assistant gets it: the members of the tool's JSON that tell what was said, by whom, and where it stands.</summary>
internal sealed record StatementResult(
    string Text,
    string Kind,
    string? Speaker,
    string? NamedAs,
    string? Title,
    string? Company,
    DateOnly? Published,
    DateOnly? SaidOn,
    double Confidence,
    double? Score,
    string File,
    int Line,
    int? Record,
    IReadOnlyList<int[]> Content,
    string? Preceding,
    string Context,
    string? Headline,
    string? Publisher,
    string? Url)
{
    public static StatementResult Of(QuoteHit hit) => Of(hit.Quote) with { Score = Math.Round(hit.Score, 4) };

    public static StatementResult Of(Quote quote) => new(
        quote.Text,
        quote.Kind.ToString().ToLowerInvariant(),
        quote.Speaker.Name,
        quote.Speaker.Mention,
        quote.Speaker.Title,
        quote.Company,
        quote.Published,
        quote.SaidOn,
        Math.Round(quote.Confidence, 4),
        null,
        quote.Source.Path,
        quote.Source.Line,
        quote.Source.Record,
        [.. quote.Content.Select(span => (int[])[span.Start, span.End])],
        quote.Preceding,
        quote.Context,
        quote.Source.Title,
        quote.Source.Publisher,
        quote.Source.Url);
}
