using System.Runtime.CompilerServices;
using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Querying.Printing;

/// <summary>A query as a person would say it: "statements by Zuckerberg or Hood, about capex, not of Meta, newest first".</summary>
internal static class QueryWords
{
    public static string Of(QuoteQuery query)
    {
        IReadOnlyList<QuoteFilter> parts = FilterParts.Of(query.Filter);
        string what = parts.Count == 0 ? "all statements" : "statements " + string.Join(", ", parts.GroupBy(part => Sort(part) is { Length: > 0 } sort ? sort : new object()).Select(Together));
        return what
            + query.Order switch
            {
                QuoteOrder.Newest => ", newest first",
                QuoteOrder.Oldest => ", oldest first",
                QuoteOrder.Place => ", by place",
                _ => "",
            }
            + (query.Widened ? ", in other words too" : "")
            + (query.Collapsed ? ", each once" : "");
    }

    /// <summary>One condition, to stand after "statements".</summary>
    public static string Of(QuoteFilter filter) => Said(filter);

    // Conditions of one sort are said together: "about capex and AI", "not by Hood or Nadella".
    private static string Together(IEnumerable<QuoteFilter> filters)
    {
        QuoteFilter[] all = [.. filters];
        return all.Length == 1 ? Said(all[0]) : $"{Sort(all[0])} {string.Join(all[0] is NotFilter ? " or " : " and ", all.Select(Value))}";
    }

    private static string Said(QuoteFilter filter)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return filter switch
        {
            AndFilter { Operands.Count: 0 } => "of any sort",
            OrFilter { Operands.Count: 0 } => "of no sort",
            AndFilter and => string.Join(" and ", and.Operands.Select(Operand)),
            OrFilter any when any.Operands[0] is not NotFilter && any.Operands.Select(Sort).Distinct().Count() == 1 && Sort(any.Operands[0]) is { Length: > 0 } relation =>
                $"{relation} {string.Join(" or ", any.Operands.Select(Value))}",
            OrFilter or => string.Join(" or ", or.Operands.Select(Operand)),
            NotFilter not => "not " + Operand(not.Operand),
            KindFilter kind => "of the kind " + string.Join(" or ", ExpressionText.Kinds(kind).Split(',')),
            DayFilter { Basis: DayBasis.Published } day => "published " + new DayRange(day.From, day.To),
            DayFilter { Basis: DayBasis.Said } day => "said " + new DayRange(day.From, day.To),
            DayFilter day => new DayRange(day.From, day.To).ToString(),
            RepeatedFilter => "that several articles have",
            ConfidenceFilter confidence => "at least " + CSharpLiteral.Number(confidence.Minimum) + " certain",
            _ => $"{Sort(filter)} {Value(filter)}",
        };
    }

    private static string Operand(QuoteFilter filter) =>
        filter is CombinedFilter { Operands.Count: > 0 } ? $"({Said(filter)})" : Said(filter);

    // What stands before the value, alike for conditions that can be said together.
    private static string Sort(QuoteFilter filter) => filter switch
    {
        SpeakerFilter => "by",
        CompanyFilter => "of",
        TitleFilter => "in the role of",
        WordsFilter { Match: WordMatch.Any } => "about any of",
        WordsFilter { Match: WordMatch.Most } => "about most of",
        WordsFilter => "about",
        PhraseFilter => "with the words",
        PrefixFilter => "with words that begin with",
        SourceFilter => "in",
        PublisherFilter => "published by",
        NotFilter not when Sort(not.Operand) is { Length: > 0 } relation => "not " + relation,
        _ => "",
    };

    private static string Value(QuoteFilter filter) => filter switch
    {
        SpeakerFilter speaker => speaker.Name,
        CompanyFilter company => company.Name,
        TitleFilter title => title.Role,
        WordsFilter words => words.Text,
        PhraseFilter phrase => $"“{phrase.Text}”",
        PrefixFilter prefix => prefix.Text,
        SourceFilter source => source.PathOrGlob,
        PublisherFilter publisher => publisher.Name,
        NotFilter not => Value(not.Operand),
        _ => "",
    };
}
