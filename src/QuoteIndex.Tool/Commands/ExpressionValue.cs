using System.Globalization;

namespace QuoteIndex.Tool.Commands;

/// <summary>The values of a <c>--where</c> expression that are no words.</summary>
internal static class ExpressionValue
{
    /// <summary>"direct,mixed", or "none".</summary>
    public static QuoteFilter Kinds(string text) => text == "none" ? QuoteFilter.Kind() : QuoteFilter.Kind([.. text.Split(',').Select(Kind)]);

    /// <summary>"2025-01-31", "2025-01", "2025", or two of them with ".." between, of which either may be missing.</summary>
    public static QuoteFilter Days(string text, Func<DateOnly?, DateOnly?, QuoteFilter> filter)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        string from = dots < 0 ? text : text[..dots], to = dots < 0 ? text : text[(dots + 2)..];
        return filter(from.Length == 0 && dots >= 0 ? null : Range(from).First, to.Length == 0 && dots >= 0 ? null : Range(to).Last);
    }

    public static QuoteFilter Confidence(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsNaN(value)
            ? QuoteFilter.MinimumConfidence(value)
            : throw new FormatException($"confidence takes a number from 0 to 1, not '{text}'");

    private static QuoteKind Kind(string text) => text switch
    {
        "direct" => QuoteKind.Direct,
        "mixed" => QuoteKind.Mixed,
        "indirect" => QuoteKind.Indirect,
        _ => throw new FormatException($"kind takes direct, mixed and indirect, with commas between, not '{text}'"),
    };

    private static (DateOnly First, DateOnly Last) Range(string text) => DayParser.Range(text)
        ?? throw new FormatException($"days are written as YYYY-MM-DD, YYYY-MM, YYYY or FROM..TO, not '{text}'");
}
