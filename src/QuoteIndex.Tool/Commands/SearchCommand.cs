using System.CommandLine;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex search</c>: statements that match filters, one option for each.</summary>
internal sealed class SearchCommand : ToolCommand
{
    private readonly ToolContext context;
    private readonly SearchOptions options;
    private readonly ResultOptions results;

    public SearchCommand(ToolContext context)
        : base(
            "search",
            "Find statements by speaker, company, topic, day and more. All options given must match; of one option repeated, "
            + "any value may (of --about, --phrase, --prefix, --where and those that begin with --not, every value must). " + CsvNote,
            "quoteindex search --speaker Zuckerberg --about capex",
            "quoteindex search --company Meta --company Microsoft --kind direct --from-date 2025-01 --order newest",
            "quoteindex search --title CFO --phrase \"free cash flow\" --min-confidence 0.8 --json",
            "quoteindex search --about tariffs --not-speaker Trump --facets speaker,month --take 0",
            "quoteindex search --where 'speaker Dell or company Dell' --take all --csv > dell.csv",
            "quoteindex search --about tariffs --from articles/ --take 5")
    {
        this.context = context;
        options = new SearchOptions(context.Options);
        results = new ResultOptions(context.Options);
        options.AddTo(this);
        Add(context.Options.Order);
        results.AddTo(this);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => FindAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    internal const string CsvNote =
        "CSV is RFC 4180 with a heading; cells that a spreadsheet would run as a formula (they begin with =, +, - or @) get an apostrophe in front; jsonl has the exact text.";

    /// <summary>The query that the command line asks for.</summary>
    internal QuoteQuery Query(ParseResult parsed) => results.Apply(options.Query(parsed).OrderedBy(parsed.GetValue(context.Options.Order)), parsed);

    private Task<int> FindAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        QuoteQuery query = Query(parsed);
        return ResultWriter.WriteAsync(context.Console, results.Format(parsed), archive, query, SearchAsync, cancellationToken);

        async Task<SearchResult> SearchAsync(QuoteQuery page) =>
            new(query.ToWords(), [], [], await archive.SearchAsync(page, cancellationToken).ConfigureAwait(false)) { ShowsQuery = query.Explained };
    }
}
