using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that choose days.</summary>
internal sealed class DayOptions
{
    private readonly Option<DateOnly?> fromDate = Date("--from-date", "Of this day or later; a year or month means its first day.");
    private readonly Option<DateOnly?> toDate = Date("--to-date", "Of this day or earlier; a year or month means its last day.");

    private readonly Option<DateBasis> dateOf = Choice.One(
        "--date-of", "Which day --from-date and --to-date mean: known (the day said, else published), said or published.", "BASIS", DateBasis.Known);

    private enum DateBasis
    {
        Known,
        Said,
        Published,
    }

    public IEnumerable<Option> All => [fromDate, toDate, dateOf];

    public QuoteFilter Filter(ParseResult parsed)
    {
        DateOnly? first = parsed.GetValue(fromDate), last = parsed.GetValue(toDate);
        return first is null && last is null ? QuoteFilter.All : parsed.GetValue(dateOf) switch
        {
            DateBasis.Said => QuoteFilter.Said(first, last),
            DateBasis.Published => QuoteFilter.Published(first, last),
            _ => QuoteFilter.Date(first, last),
        };
    }

    private static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = name == "--to-date" ? DayParser.LastDay : DayParser.FirstDay,
    };
}
