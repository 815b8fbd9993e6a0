using System.Globalization;
using System.Runtime.CompilerServices;
using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Querying.Printing;

/// <summary>
/// A filter as the expression that the tool's <c>--where</c> reads: <c>company Meta and not (title CFO or about "free cash")</c>. Every
/// filter can be written so.
/// </summary>
internal static class ExpressionText
{
    public static string Of(QuoteFilter filter)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return filter switch
        {
            AndFilter { Operands.Count: 0 } => "all",
            OrFilter { Operands.Count: 0 } => "none",
            AndFilter and => string.Join(" and ", and.Operands.Select(Operand)),
            OrFilter or => string.Join(" or ", or.Operands.Select(Operand)),
            NotFilter not => "not " + Operand(not.Operand),
            SpeakerFilter speaker => "speaker " + Value(speaker.Name),
            CompanyFilter company => "company " + Value(company.Name),
            TitleFilter title => "title " + Value(title.Role),
            WordsFilter { Match: WordMatch.Any } words => "about-any " + Value(words.Text),
            WordsFilter { Match: WordMatch.Most } words => "about-most " + Value(words.Text),
            WordsFilter words => "about " + Value(words.Text),
            PhraseFilter phrase => "phrase " + Value(phrase.Text),
            PrefixFilter prefix => "prefix " + Value(prefix.Text),
            KindFilter kind => "kind " + Kinds(kind),
            DayFilter day => $"{Basis(day.Basis)} {Day(day.From)}..{Day(day.To)}",
            SourceFilter source => "source " + Value(source.PathOrGlob),
            PublisherFilter publisher => "publisher " + Value(publisher.Name),
            RepeatedFilter => "repeated",
            ConfidenceFilter confidence => "confidence " + confidence.Minimum.ToString("R", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter)),
        };
    }

    /// <summary>"direct,mixed"; "none" for no kind.</summary>
    public static string Kinds(KindFilter filter) =>
        filter.Kinds == KindSet.None ? "none" : string.Join(',', FilterParts.Kinds(filter).Select(kind => kind.ToString().ToLowerInvariant()));

    /// <summary>The day as YYYY-MM-DD; nothing for an open end.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Basis(DayBasis basis) => basis switch
    {
        DayBasis.Published => "published",
        DayBasis.Said => "said",
        _ => "date",
    };

    private static string Operand(QuoteFilter filter) =>
        filter is CombinedFilter { Operands.Count: > 0 } ? $"({Of(filter)})" : Of(filter);

    private static string Value(string text) =>
        text.Length > 0 && text.All(char.IsLetterOrDigit) ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
