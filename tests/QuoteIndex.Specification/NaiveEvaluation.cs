using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;
using QuoteIndex.Storage;

namespace QuoteIndex.Specification;

/// <summary>What filters mean, in the plainest way: one quote after another, with no index.</summary>
internal static class NaiveEvaluation
{
    /// <summary>The texts of the statements that a test's archive has in several articles; what no single quote tells.</summary>
    public static HashSet<string> Repeated { get; } = [];

    public static bool Matches(this QuoteFilter filter, Quote quote) => filter switch
    {
        AndFilter and => and.Operands.All(operand => operand.Matches(quote)),
        OrFilter or => or.Operands.Any(operand => operand.Matches(quote)),
        NotFilter not => !not.Operand.Matches(quote),
        SpeakerFilter speaker => Speaker(speaker.Name, quote.Speaker),
        CompanyFilter company => CompanyName.Keys(company.Name) is var keys
            && ((quote.Company is { } name && keys.Contains(CompanyName.Key(name)))
                || (quote.Speaker is { Kind: SpeakerKind.Organization, Name: { } itself } && keys.Contains(CompanyName.Key(itself)))),
        TitleFilter title => Role(title.Role, quote.Speaker),
        WordsFilter words => Words(words, quote),
        PhraseFilter phrase => WordAnalyzer.Stems(phrase.Text) is { Count: > 0 } stems && InRow(WordAnalyzer.Stems(quote.Text), stems),
        PrefixFilter prefix => WordAnalyzer.Forms(prefix.Text) is { Count: > 0 } forms && forms.All(form => WordAnalyzer.Analyze(quote.Text).Exists(
            word => word.Form.StartsWith(form, StringComparison.Ordinal) || word.Stem.StartsWith(form, StringComparison.Ordinal))),
        KindFilter kind => ((int)kind.Kinds & (1 << (int)quote.Kind)) != 0,
        DayFilter day => (day.Basis switch { DayBasis.Published => quote.Published, DayBasis.Said => quote.SaidOn, _ => quote.Date }) is { } known
            && (day.From is null || known >= day.From) && (day.To is null || known <= day.To),
        SourceFilter source => SourcePattern.Matches(source.PathOrGlob, quote.Source.Path, quote.Source.Location!),
        PublisherFilter publisher => CompanyName.Key(publisher.Name) is { Length: > 0 } key
            && quote.Source.Publisher is { } by && CompanyName.Key(by) == key,
        ConfidenceFilter confidence => quote.Confidence >= confidence.Minimum,
        RepeatedFilter => Repeated.Contains(quote.Text),
        _ => throw new ArgumentException(filter.GetType().Name),
    };

    private static bool Speaker(string name, Speaker speaker)
    {
        IReadOnlyList<IReadOnlyList<string>> readings = PersonName.Readings(name);
        if (readings[0].Count == 0)
        {
            return false;
        }

        return speaker.Name is not null
            ? readings.Any(words => words.All(WordAnalyzer.Forms(speaker.Name).Contains))
            : RoleWords.Of(name) is { Count: > 0 } terms && terms.All(RolesOf(speaker).Contains);
    }

    private static List<string> RolesOf(Speaker speaker) => [.. RoleWords.Of(speaker.Title ?? ""), ".", .. RoleWords.Of(speaker.Mention ?? "")];

    private static bool Role(string role, Speaker speaker) => RoleWords.Query(role, Synonyms.Default) is { Count: > 0 } asked
        && asked.All(alternatives => alternatives.Any(terms => InRow(RolesOf(speaker), [.. terms])));

    private static bool Words(WordsFilter filter, Quote quote)
    {
        IReadOnlyList<QueryTerm> terms = QueryTerm.Parse(filter.Text, Synonyms.Default);
        List<string>[] near = [WordAnalyzer.Stems(quote.Text), WordAnalyzer.Stems(quote.Context), WordAnalyzer.Stems(quote.Preceding ?? "")];
        List<string>[] all = [.. near, WordAnalyzer.Stems(quote.Source.Title ?? "")];
        int enough = filter.Match switch
        {
            WordMatch.Any => 1,
            WordMatch.Most when terms.Count == 2 => 1,
            WordMatch.Most when terms.Count <= 8 => (terms.Count / 2) + 1,
            WordMatch.Most when terms.Count <= 40 => terms.Count - 1,
            _ => terms.Count,
        };
        return terms.Count > 0 && terms.Count(term => Has(term, all)) >= Math.Min(enough, terms.Count) && terms.Any(term => Has(term, near));
    }

    // The words asked for may stand in different fields; a synonym stands in one.
    private static bool Has(QueryTerm term, List<string>[] fields) =>
        term.Exact.All(stem => fields.Any(field => field.Contains(stem))) || term.Synonyms.Any(synonym => fields.Any(field => InRow(field, [.. synonym])));

    private static bool InRow(List<string> words, List<string> run) =>
        Enumerable.Range(0, Math.Max(0, words.Count - run.Count + 1)).Any(i => words.Skip(i).Take(run.Count).SequenceEqual(run));
}
