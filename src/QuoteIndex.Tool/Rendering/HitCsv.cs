using System.Globalization;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What was found as CSV: a heading, and a row a statement, written as they come.</summary>
internal sealed class HitCsv(ToolConsole console) : IHitWriter
{
    private readonly CsvLines lines = new(console.Out);

    public void Begin(SearchResult result) => lines.Write(
        "score", "speaker", "speaker_kind", "title", "company", "kind", "text", "published", "said_on", "confidence",
        "file", "line", "record", "headline", "publisher", "url", "section", "question", "context", "preceding", "mention", "variants", "reason", "id", "corrected");

    public void Write(QuoteHit hit)
    {
        Quote quote = hit.Quote;
        lines.Write(
            Number(Math.Round(hit.Score, 6)),
            quote.Speaker.Name,
            QuoteJson.SpeakerKindName(quote.Speaker.Kind),
            quote.Speaker.Title,
            quote.Company,
            QuoteText.Kind(quote.Kind),
            quote.Text,
            Day(quote.Published),
            Day(quote.SaidOn),
            Number(Math.Round(quote.Confidence, 4)),
            quote.Source.Path,
            Number(quote.Source.Line),
            quote.Source.Record is { } record ? Number(record) : null,
            quote.Source.Title,
            quote.Source.Publisher,
            quote.Source.Url,
            quote.Source.Section,
            quote.Question,
            quote.Context,
            quote.Preceding,
            quote.Speaker.Mention,
            Number(hit.Variants.Count),
            hit.Explanation?.Reason,
            quote.Id,
            quote.Extracted is { } extracted ? "extraction said: " + CorrectionText.Who(extracted) : null);
    }

    public void End()
    {
        // Every row is written whole.
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day is { } known ? IsoDay.Text(known) : null;
}
