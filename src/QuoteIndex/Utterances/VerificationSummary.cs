using System.Globalization;

namespace QuoteIndex.Utterances;

/// <summary>A verdict in a sentence, for a person.</summary>
internal static class VerificationSummary
{
    public static string Of(
        AskedQuotation asked, string? speaker, VerificationVerdict verdict, IReadOnlyList<VerifiedStatement> sources, IReadOnlyList<VerifiedStatement> closest)
    {
        if (asked.Words.Count == 0)
        {
            return "There are no words to look for.";
        }

        if (sources.Count == 0)
        {
            return closest.Count == 0 ? "Nothing like it is in the archive." : $"It is not in the archive. The closest statement is by {Who(closest[0])}.";
        }

        VerifiedStatement best = sources[0];
        string where = Where(sources), how = best.Quote.Kind == QuoteKind.Indirect ? ", though in the reporter's words and not in quotation marks" : "";
        return verdict switch
        {
            VerificationVerdict.Verbatim => $"{Who(best)} said this word for word{(best.IsWhole ? "" : " as part of a longer statement")}{how}: {where}.",
            VerificationVerdict.Altered => $"{Who(best)} said this with {Count(best.Differences.Count, "difference")}{how}: {where}.",
            VerificationVerdict.Partial => $"Only a part of it is in the archive, by {Who(best)}{how}: {where}.",
            _ => $"{Who(best)} said this{(best.Likeness == VerificationVerdict.Verbatim ? " word for word" : $" with {Count(best.Differences.Count, "difference")}")}{how}, not {speaker}: {where}.",
        };
    }

    private static string Who(VerifiedStatement statement) => statement.Quote.Speaker.Name
        ?? (statement.Quote.Speaker.Mention is { } mention ? $"A speaker without a name (“{mention}”)" : "A speaker who is not named");

    private static string Where(IReadOnlyList<VerifiedStatement> sources)
    {
        int articles = sources.DistinctBy(source => (source.Quote.Source.Path, source.Quote.Source.Record)).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{sources[0].Quote.Source}{(articles > 1 ? $" and {Count(articles - 1, "other article")}" : "")}");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
