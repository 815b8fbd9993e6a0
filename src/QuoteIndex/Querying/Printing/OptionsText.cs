using System.Globalization;
using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Querying.Printing;

/// <summary>
/// A query as the arguments of the tool's <c>search</c>. Conditions have options of their own as far as these reach; what is left is
/// said by <c>--where</c>, so that every query can be.
/// </summary>
internal sealed class OptionsText
{
    private readonly List<string> arguments = ["search"];
    private readonly List<QuoteFilter> left = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private WordMatch? match;

    private OptionsText()
    {
    }

    /// <summary>The arguments, the name of the command among them; not yet quoted for a shell.</summary>
    public static IReadOnlyList<string> Of(QuoteQuery query)
    {
        var text = new OptionsText();
        foreach (QuoteFilter filter in FilterParts.Of(query.Filter))
        {
            if (!text.Has(filter))
            {
                text.left.Add(filter);
            }
        }

        if (text.match is { } words and not WordMatch.All)
        {
            text.Add("--match", words.ToString().ToLowerInvariant());
        }

        text.left.ForEach(filter => text.Add("--where", ExpressionText.Of(filter)));
        text.AddRest(query);
        return text.arguments;
    }

    // True when the condition was said by options of its own.
    private bool Has(QuoteFilter filter) => filter switch
    {
        WordsFilter words when match is null || match == words.Match => HasWords(words),
        PhraseFilter phrase => Add("--phrase", phrase.Text),
        PrefixFilter prefix => Add("--prefix", prefix.Text),
        KindFilter { Kinds: not KindSet.None } kind when given.Add("--kind") => Add("--kind", ExpressionText.Kinds(kind)),
        DayFilter { From: null, To: null } => false,
        DayFilter day when given.Add("--date") => HasDays(day),
        ConfidenceFilter { Minimum: >= 0 and <= 1 } confidence when IsPlain(confidence.Minimum) && given.Add("--min-confidence") =>
            Add("--min-confidence", Number(confidence.Minimum)),
        RepeatedFilter when given.Add("--repeated") => AddFlag("--repeated"),
        NotFilter not => Excludes(not.Operand),
        _ => HasAlternatives(FilterParts.Alternatives(filter)),
    };

    private bool HasWords(WordsFilter words)
    {
        match = words.Match;
        return Add("--about", words.Text);
    }

    private bool HasDays(DayFilter day)
    {
        if (day.From is { } from)
        {
            Add("--from-date", ExpressionText.Day(from));
        }

        if (day.To is { } to)
        {
            Add("--to-date", ExpressionText.Day(to));
        }

        return day.Basis == DayBasis.BestKnown || Add("--date-of", day.Basis.ToString().ToLowerInvariant());
    }

    // An option that is repeated means any of its values, so it says one condition only.
    private bool HasAlternatives(IReadOnlyList<QuoteFilter> alternatives)
    {
        string[] names = [.. alternatives.Select(filter => Named(filter).Option ?? "").Distinct()];
        if (names is not [{ Length: > 0 } option] || !given.Add(option))
        {
            return false;
        }

        foreach (QuoteFilter filter in alternatives)
        {
            Add(option, Named(filter).Value);
        }

        return true;
    }

    // Only words of all sorts have no option that leaves them out.
    private bool Excludes(QuoteFilter filter) => filter switch
    {
        WordsFilter { Match: WordMatch.All } words => Add("--not-about", words.Text),
        PhraseFilter phrase => Add("--not-phrase", phrase.Text),
        _ => Named(filter) is { Option: { } option, Value: var value } && Add("--not-" + option[2..], value),
    };

    private static (string? Option, string Value) Named(QuoteFilter filter) => filter switch
    {
        SpeakerFilter speaker => ("--speaker", speaker.Name),
        CompanyFilter company => ("--company", company.Name),
        TitleFilter title => ("--title", title.Role),
        SourceFilter source => ("--source", source.PathOrGlob),
        PublisherFilter publisher => ("--publisher", publisher.Name),
        _ => (null, ""),
    };

    private void AddRest(QuoteQuery query)
    {
        Add("--order", query.Order.ToString().ToLowerInvariant(), query.Order != QuoteOrder.Relevance);
        Add("--cursor", query.Cursor ?? "", query.Cursor is not null);
        Add("--skip", Number(query.Offset), query.Offset != QuoteQuery.All.Offset);
        Add("--take", query.PageSize == int.MaxValue ? "all" : Number(query.PageSize), query.PageSize != QuoteQuery.All.PageSize);
        Add("--facets", string.Join(',', query.Facets.Select(facet => facet.ToString().ToLowerInvariant())), query.Facets.Count > 0);
        Add("--values", Number(query.FacetSize), query.FacetSize != QuoteQuery.All.FacetSize);
        AddFlag("--wide", query.Widened);
        AddFlag("--collapse", query.Collapsed);
        AddFlag("--explain", query.Explained);
    }

    private bool AddFlag(string option, bool given = true)
    {
        if (given)
        {
            arguments.Add(option);
        }

        return given;
    }

    private void Add(string option, string value, bool differs)
    {
        if (differs)
        {
            Add(option, value);
        }
    }

    // A value that looks like an option is tied to its own.
    private bool Add(string option, string value)
    {
        arguments.AddRange(value.StartsWith('-') ? [$"{option}={value}"] : [option, value]);
        return true;
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsPlain(double number) => Number(number).All(c => char.IsAsciiDigit(c) || c == '.');
}
