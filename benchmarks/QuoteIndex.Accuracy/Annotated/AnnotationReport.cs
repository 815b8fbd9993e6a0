using System.Globalization;

namespace QuoteIndex.Accuracy.Annotated;

/// <summary>Prints how extraction compares with an annotation, and every difference in its context.</summary>
internal static class AnnotationReport
{
    public static void Print(IReadOnlyList<ArticleResult> results, int notSpeech, TextWriter output)
    {
        StatementResult[] all = [.. results.SelectMany(r => r.Statements)];
        output.WriteLine($"{all.Length} annotated statements in {results.Count} articles");
        output.WriteLine();
        output.WriteLine("                 n  found   kind  speaker  speaker and company  exact spans  published  said on");
        foreach (QuoteKind kind in Enum.GetValues<QuoteKind>())
        {
            Print(kind.ToString().ToLowerInvariant(), [.. all.Where(s => s.Gold.Kind == kind)], output);
        }

        Print("all", all, output);
        int returned = results.Sum(r => r.Quotes.Count), beyond = results.Sum(r => r.Beyond.Count);
        double share = returned == 0 ? 0 : (double)(returned - beyond) / returned;
        output.WriteLine();
        output.WriteLine(Line($"returned: {returned}, of which in the annotation: {returned - beyond} ({share:0.00})"));
        output.WriteLine($"not speech but returned as direct: {results.Sum(r => r.MistakenForSpeech.Count)} of {notSpeech}");
    }

    /// <summary>Lists up to <paramref name="count"/> of each difference.</summary>
    public static void PrintDifferences(IReadOnlyList<ArticleResult> results, int count, TextWriter output)
    {
        StatementResult[] all = [.. results.SelectMany(r => r.Statements)];
        Head("MISSED", all.Count(s => !s.IsFound), output);
        foreach (StatementResult missed in all.Where(s => !s.IsFound).Take(count))
        {
            Place(missed.Article, missed.Gold.Kind, [.. missed.Gold.Content], output);
            output.WriteLine($"  annotated: {Name(missed.Gold.Speaker, missed.Gold.Company)}");
        }

        Head("DIFFERENT", all.Count(IsDifferent), output);
        foreach (StatementResult different in all.Where(IsDifferent).Take(count))
        {
            Place(different.Article, different.Gold.Kind, [.. different.Gold.Content], output);
            output.WriteLine($"  annotated: {Name(different.Gold.Speaker, different.Gold.Company)}, {Dates(different.Gold.Published, different.Gold.SaidOn)}");
            Returned(different.Quote!, output);
        }

        Head("BEYOND THE ANNOTATION", results.Sum(r => r.Beyond.Count), output);
        foreach ((Article article, Quote quote) in results.SelectMany(r => r.Beyond.Select(q => (r.Article, q))).Take(count))
        {
            Place(article, quote.Kind, quote.Content, output);
            Returned(quote, output);
        }

        foreach ((Article article, NotSpeech words) in results.SelectMany(r => r.MistakenForSpeech.Select(n => (r.Article, n))))
        {
            output.WriteLine();
            output.WriteLine($"NOT SPEECH  {article.Path}:{article.LineOf(words.Span[0])}  “{words.Text}” ({words.Why})");
        }
    }

    private static bool IsDifferent(StatementResult s) =>
        s.IsFound && !(s.IsKindRight && s.IsSpeakerRight && s.IsCompanyRight && s.IsPublishedRight && s.IsSaidOnRight
            && (s.AreSpansExact || s.Gold.Kind != QuoteKind.Direct));

    private static void Print(string name, StatementResult[] statements, TextWriter output) => output.WriteLine(Line(
        $"{name,-12} {statements.Length,5} {statements.Count(s => s.IsFound),6} {statements.Count(s => s.IsKindRight),6} {statements.Count(s => s.IsSpeakerRight),8} {statements.Count(s => s.IsSpeakerRight && s.IsCompanyRight),20} {statements.Count(s => s.AreSpansExact),12} {statements.Count(s => s.IsPublishedRight),10} {statements.Count(s => s.IsSaidOnRight),8}"));

    private static void Head(string name, int count, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"=== {name}: {count}");
    }

    private static void Place(Article article, QuoteKind kind, IReadOnlyList<TextSpan> content, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{article.Path}:{article.LineOf(content[0].Start)}  {kind.ToString().ToLowerInvariant()}");
        output.WriteLine($"  {ErrorContext.Around(article.Text, content)}");
    }

    private static void Returned(Quote quote, TextWriter output)
    {
        output.WriteLine(Line(
            $"  returned: {Name(quote.Speaker.Name, quote.Company)} (“{quote.Speaker.Mention}”), {Dates(quote.Published, quote.SaidOn)} [{quote.Evidence} {quote.Confidence:0.00}] {quote.Kind.ToString().ToLowerInvariant()}: {quote.Text}"));
    }

    private static string Name(string? speaker, string? company) => $"{speaker ?? "nobody"}, {company ?? "no company"}";

    private static string Dates(DateOnly? published, DateOnly? saidOn) =>
        Line($"published {Date(published)}, said on {Date(saidOn)}");

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
