using System.Runtime.CompilerServices;
using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Querying.Printing;

/// <summary>A query as the C# that builds it: every query can be written so.</summary>
internal static class FluentText
{
    public static string Of(QuoteQuery query) =>
        "QuoteQuery.All" + string.Concat(FilterParts.Of(query.Filter).Select(Step)) + Order(query.Order) + Paging(query) + Extras(query);

    // The method that adds the condition; any has ".Where".
    private static string Step(QuoteFilter filter) => filter switch
    {
        SpeakerFilter speaker => $".By({CSharpLiteral.Text(speaker.Name)})",
        CompanyFilter company => $".Of({CSharpLiteral.Text(company.Name)})",
        TitleFilter title => $".InRole({CSharpLiteral.Text(title.Role)})",
        WordsFilter words => $".About({Words(words)})",
        PhraseFilter phrase => $".Phrase({CSharpLiteral.Text(phrase.Text)})",
        PrefixFilter prefix => $".Prefix({CSharpLiteral.Text(prefix.Text)})",
        KindFilter kind => $".OfKind({Kinds(kind)})",
        DayFilter { From: { } from, To: null } day => $".{Method(day.Basis)}Since({CSharpLiteral.Day(from)})",
        DayFilter { From: null, To: { } to } day => $".{Method(day.Basis)}Until({CSharpLiteral.Day(to)})",
        DayFilter day => $".{Method(day.Basis)}Between({CSharpLiteral.Day(day.From)}, {CSharpLiteral.Day(day.To)})",
        SourceFilter source => $".From({CSharpLiteral.Text(source.PathOrGlob)})",
        PublisherFilter publisher => $".PublishedBy({CSharpLiteral.Text(publisher.Name)})",
        RepeatedFilter => ".Repeated()",
        ConfidenceFilter confidence => $".AtLeast({CSharpLiteral.Number(confidence.Minimum)})",
        _ => $".Where({Filter(filter)})",
    };

    private static string Filter(QuoteFilter filter)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return filter switch
        {
            AndFilter { Operands.Count: 0 } => "QuoteFilter.All",
            OrFilter { Operands.Count: 0 } => "QuoteFilter.None",
            AndFilter and => string.Join(" & ", and.Operands.Select(Operand)),
            OrFilter or => string.Join(" | ", or.Operands.Select(Operand)),
            NotFilter not => "!" + Operand(not.Operand),
            SpeakerFilter speaker => $"QuoteFilter.Speaker({CSharpLiteral.Text(speaker.Name)})",
            CompanyFilter company => $"QuoteFilter.Company({CSharpLiteral.Text(company.Name)})",
            TitleFilter title => $"QuoteFilter.Title({CSharpLiteral.Text(title.Role)})",
            WordsFilter words => $"QuoteFilter.Words({Words(words)})",
            PhraseFilter phrase => $"QuoteFilter.Phrase({CSharpLiteral.Text(phrase.Text)})",
            PrefixFilter prefix => $"QuoteFilter.Prefix({CSharpLiteral.Text(prefix.Text)})",
            KindFilter kind => $"QuoteFilter.Kind({Kinds(kind)})",
            DayFilter day => $"QuoteFilter.{Basis(day.Basis)}({CSharpLiteral.Day(day.From)}, {CSharpLiteral.Day(day.To)})",
            SourceFilter source => $"QuoteFilter.Source({CSharpLiteral.Text(source.PathOrGlob)})",
            PublisherFilter publisher => $"QuoteFilter.Publisher({CSharpLiteral.Text(publisher.Name)})",
            RepeatedFilter => "QuoteFilter.Repeated()",
            ConfidenceFilter confidence => $"QuoteFilter.MinimumConfidence({CSharpLiteral.Number(confidence.Minimum)})",
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter)),
        };
    }

    // In parentheses where it has operands of its own, so that nobody need know which operator binds closer.
    private static string Operand(QuoteFilter filter) =>
        filter is CombinedFilter { Operands.Count: > 0 } ? $"({Filter(filter)})" : Filter(filter);

    private static string Words(WordsFilter words) =>
        CSharpLiteral.Text(words.Text) + (words.Match == WordMatch.All ? "" : $", WordMatch.{words.Match}");

    private static string Kinds(KindFilter filter) => string.Join(", ", FilterParts.Kinds(filter).Select(kind => $"QuoteKind.{kind}"));

    private static string Basis(DayBasis basis) => basis switch
    {
        DayBasis.Published => nameof(QuoteFilter.Published),
        DayBasis.Said => nameof(QuoteFilter.Said),
        _ => nameof(QuoteFilter.Date),
    };

    // What the methods of a basis begin with.
    private static string Method(DayBasis basis) => basis switch
    {
        DayBasis.Published => "Published",
        DayBasis.Said => "Said",
        _ => "",
    };

    private static string Order(QuoteOrder order) => order switch
    {
        QuoteOrder.Newest => ".NewestFirst()",
        QuoteOrder.Oldest => ".OldestFirst()",
        QuoteOrder.Place => ".ByPlace()",
        _ => "",
    };

    private static string Paging(QuoteQuery query) =>
        (query.Cursor is null ? "" : $".After({CSharpLiteral.Text(query.Cursor)})")
        + (query.Offset == QuoteQuery.All.Offset ? "" : $".Skip({CSharpLiteral.Number(query.Offset)})")
        + (query.PageSize == QuoteQuery.All.PageSize ? "" : $".Take({CSharpLiteral.Number(query.PageSize)})");

    private static string Extras(QuoteQuery query) =>
        (query.Facets.Count == 0 ? "" : $".CountedBy({string.Join(", ", query.Facets.Select(facet => $"QuoteFacet.{facet}"))})")
        + (query.FacetSize == QuoteQuery.All.FacetSize ? "" : $".TakeValues({CSharpLiteral.Number(query.FacetSize)})")
        + (query.Widened ? ".Widen()" : "")
        + (query.Collapsed ? ".Collapse()" : "")
        + (query.Explained ? ".Explain()" : "");
}
