using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Querying.Printing;

/// <summary>What a question says of statements besides who, about what and when, as its reader takes it: "published by Reuters".</summary>
internal static class ConditionText
{
    /// <summary>The condition, to stand after a comma; null when no question says it. Names and words may stand in quotation marks or without.</summary>
    public static string? Of(QuoteFilter filter, bool quoted) => filter switch
    {
        WordsFilter { Match: WordMatch.Any } words => $"about any of the words “{words.Text}”",
        WordsFilter { Match: WordMatch.Most } words => $"about most of the words “{words.Text}”",
        PhraseFilter phrase => $"with the words “{phrase.Text}”",
        PrefixFilter prefix => "with words beginning with " + Value(prefix.Text, quoted),
        SourceFilter source => "in the file " + Value(source.PathOrGlob, quoted),
        PublisherFilter publisher => "published by " + Value(publisher.Name, quoted),
        OrFilter { Operands.Count: > 1 } any when any.Operands.All(operand => operand is PublisherFilter) =>
            "published by " + string.Join(" or ", any.Operands.Cast<PublisherFilter>().Select(publisher => Value(publisher.Name, quoted))),
        DayFilter { Basis: DayBasis.Published } day => "published " + new DayRange(day.From, day.To),
        DayFilter { Basis: DayBasis.Said } day => "said " + new DayRange(day.From, day.To),
        ConfidenceFilter { Minimum: >= 0 and <= 1 } confidence => $"at least {CSharpLiteral.Number((double)((decimal)confidence.Minimum * 100))} % certain",
        RepeatedFilter => "repeated in several articles",
        _ => null,
    };

    /// <summary>The kinds as a question asks for them: "direct or mixed quotes"; null when it asks for none.</summary>
    public static string? Kinds(KindFilter filter) => filter.Kinds switch
    {
        KindSet.None => null,
        KindSet.Indirect => "indirect statements",
        _ => string.Join(" or ", FilterParts.Kinds(filter).Select(kind => kind.ToString().ToLowerInvariant())) + " quotes",
    };

    private static string Value(string text, bool quoted) => quoted ? $"“{text}”" : text;
}
