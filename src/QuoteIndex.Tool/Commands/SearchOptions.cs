using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that filter and order a search, and the query they make.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string[]> speaker = Words("--speaker", "NAME", "By this speaker: full name or surname.");
    private readonly Option<string[]> company = Words("--company", "NAME", "By this company or its people: any known name or ticker.");
    private readonly Option<string[]> title = Words("--title", "ROLE", "By someone in this role, such as CFO.");
    private readonly Option<string[]> about = Words("--about", "WORDS", "About these words, in any inflection or by a synonym.");
    private readonly Option<bool> anyWord = new("--any-word") { Description = "One of the words of --about is enough." };
    private readonly Option<string[]> phrase = Words("--phrase", "WORDS", "With these words in a row.");
    private readonly Option<string[]> prefix = Words("--prefix", "LETTERS", "With a word that begins with these letters.");
    private readonly Option<string[]> source = Words("--source", "PATH", "From this file, folder or glob.");
    private readonly Option<string[]> publisher = Words("--publisher", "NAME", "From articles of this publisher.");

    private readonly Option<QuoteKind[]> kind = Choice.Many<QuoteKind>("--kind", "Of this kind: direct, mixed or indirect.", "KIND");

    private readonly Option<DateOnly?> fromDate = Date("--from-date", "Of this day or later; a year or month means its first day.");
    private readonly Option<DateOnly?> toDate = Date("--to-date", "Of this day or earlier; a year or month means its last day.");

    private readonly Option<DateBasis> dateOf = Choice.One(
        "--date-of", "Which day --from-date and --to-date mean: known (the day said, else published), said or published.", "BASIS", DateBasis.Known);

    private readonly Option<QuoteOrder> order = Choice.One("--order", "The order: relevance, newest, oldest or place.", "ORDER", QuoteOrder.Relevance);

    private enum DateBasis
    {
        Known,
        Said,
        Published,
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[speaker, company, title, about, anyWord, phrase, prefix, kind, fromDate, toDate, dateOf, source, publisher, order])
        {
            command.Add(option);
        }
    }

    public QuoteQuery Query(ParseResult parsed)
    {
        WordMatch match = parsed.GetValue(anyWord) ? WordMatch.Any : WordMatch.All;
        QuoteFilter filter = AnyOf(parsed.GetValue(speaker), QuoteFilter.Speaker)
            & AnyOf(parsed.GetValue(company), QuoteFilter.Company)
            & AnyOf(parsed.GetValue(title), QuoteFilter.Title)
            & AnyOf(parsed.GetValue(source), QuoteFilter.Source)
            & AnyOf(parsed.GetValue(publisher), QuoteFilter.Publisher)
            & EachOf(parsed.GetValue(about), words => QuoteFilter.Words(words, match))
            & EachOf(parsed.GetValue(phrase), QuoteFilter.Phrase)
            & EachOf(parsed.GetValue(prefix), QuoteFilter.Prefix)
            & Kinds(parsed)
            & Days(parsed);
        return QuoteQuery.All.Where(filter).OrderedBy(parsed.GetValue(order));
    }

    /// <summary>The filters as a person would say them.</summary>
    public string InWords(ParseResult parsed)
    {
        var parts = new List<string>();
        Say("by", parsed.GetValue(speaker), "or");
        Say("of", parsed.GetValue(company), "or");
        Say("in the role of", parsed.GetValue(title), "or");
        Say("about", parsed.GetValue(about), "and");
        Say("with the words", parsed.GetValue(phrase), "and");
        Say("with words that begin with", parsed.GetValue(prefix), "and");
        Say("of the kind", parsed.GetValue(kind)?.Select(value => value.ToString().ToLowerInvariant()), "or");
        Say("from", parsed.GetValue(fromDate) is { } first ? [IsoDay.Text(first)] : null, "and");
        Say("until", parsed.GetValue(toDate) is { } last ? [IsoDay.Text(last)] : null, "and");
        Say("in", parsed.GetValue(source), "or");
        Say("published by", parsed.GetValue(publisher), "or");
        return parts.Count == 0 ? "all statements" : "statements " + string.Join(", ", parts);

        void Say(string relation, IEnumerable<string>? values, string conjunction)
        {
            if (values is not null && string.Join($" {conjunction} ", values) is { Length: > 0 } said)
            {
                parts.Add($"{relation} {said}");
            }
        }
    }

    private QuoteFilter Kinds(ParseResult parsed) =>
        parsed.GetValue(kind) is { Length: > 0 } kinds ? QuoteFilter.Kind(kinds) : QuoteFilter.All;

    private QuoteFilter Days(ParseResult parsed)
    {
        DateOnly? first = parsed.GetValue(fromDate), last = parsed.GetValue(toDate);
        return first is null && last is null ? QuoteFilter.All : parsed.GetValue(dateOf) switch
        {
            DateBasis.Said => QuoteFilter.Said(first, last),
            DateBasis.Published => QuoteFilter.Published(first, last),
            _ => QuoteFilter.Date(first, last),
        };
    }

    private static QuoteFilter AnyOf(string[]? values, Func<string, QuoteFilter> filter) =>
        values is { Length: > 0 } ? values.Select(filter).Aggregate((left, right) => left | right) : QuoteFilter.All;

    private static QuoteFilter EachOf(string[]? values, Func<string, QuoteFilter> filter) =>
        (values ?? []).Select(filter).Aggregate(QuoteFilter.All, (left, right) => left & right);

    private static Option<string[]> Words(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = name == "--to-date" ? DayParser.LastDay : DayParser.FirstDay,
    };
}
