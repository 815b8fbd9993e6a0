using System.CommandLine;
using System.CommandLine.Parsing;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that choose how much of what is found is shown, and in which form; alike for <c>ask</c> and <c>search</c>.</summary>
internal sealed class ResultOptions(SharedOptions shared)
{
    private readonly Option<string?> cursor = new("--cursor") { Description = "Go on where another page ended, as that page told.", HelpName = "TEXT" };

    private readonly Option<QuoteFacet[]> facets = Choice.Many<QuoteFacet>(
        "--facets", "Count all that is found by speaker, company, source, publisher, month, kind; several with commas between.", "FACET");

    private readonly Option<int> values = CountOption.Create("--values", "At most this many values of each facet.", QuoteQuery.All.FacetSize);
    private readonly Option<bool> wide = new("--wide") { Description = "Find as well what is spoken of without its name: shooting by gunman." };
    private readonly Option<bool> collapse = new("--collapse") { Description = "Show each utterance once, with the other places that quote it." };
    private readonly Option<bool> explain = new("--explain") { Description = "Say why each statement was found, and how else the query can be written." };

    private readonly Option<ResultFormat?> format = Choice.Optional<ResultFormat>(
        "--format", "cards, table, json (one object), jsonl (one statement a line) or csv (with a heading). [default: cards]", "FORMAT");

    private readonly Option<bool> csv = new("--csv") { Description = "Print CSV for spreadsheets: --format csv." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[shared.Take, shared.Skip, cursor, facets, values, wide, collapse, explain, format, csv])
        {
            command.Add(option);
        }

        command.Validators.Add(Validate);
    }

    /// <summary>The query with what these options say; any of its own order and filter stays.</summary>
    public QuoteQuery Apply(QuoteQuery query, ParseResult parsed)
    {
        query = query
            .After(parsed.GetValue(cursor))
            .Skip(parsed.GetValue(shared.Skip))
            .Take(parsed.GetValue(shared.Take))
            .CountedBy(parsed.GetValue(facets) ?? [])
            .TakeValues(parsed.GetValue(values));
        query = parsed.GetValue(wide) ? query.Widen() : query;
        query = parsed.GetValue(collapse) ? query.Collapse() : query;
        return parsed.GetValue(explain) ? query.Explain() : query;
    }

    public ResultFormat Format(ParseResult parsed) =>
        parsed.GetValue(format) ?? (parsed.GetValue(csv) ? ResultFormat.Csv : parsed.GetValue(shared.Json) ? ResultFormat.Json : ResultFormat.Cards);

    private void Validate(CommandResult result)
    {
        Option[] chosen = [.. new Option[] { shared.Json, csv, format }.Where(option => result.GetResult(option) is { Implicit: false })];
        if (chosen.Length > 1)
        {
            result.AddError($"Give one of {string.Join(" and ", chosen.Select(option => option.Name))}: the result is printed in one form.");
        }

        // A value that is none of the names is an error of its own, so only what was typed can be asked for here.
        string? typed = result.GetResult(format) is { Tokens: [var name, ..] } ? name.Value : result.GetResult(csv) is not null ? nameof(ResultFormat.Csv) : null;
        bool rows = Enum.TryParse(typed, ignoreCase: true, out ResultFormat chosenFormat) && chosenFormat is ResultFormat.Csv or ResultFormat.Jsonl;
        if (rows && result.GetResult(facets) is not null)
        {
            result.AddError("--facets have no place among rows of statements: use the form cards, table or json.");
        }
    }
}
