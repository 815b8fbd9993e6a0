using System.CommandLine;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex search</c>: statements that match filters, one option for each.</summary>
internal sealed class SearchCommand : ToolCommand
{
    private readonly ToolContext context;
    private readonly SearchOptions options = new();

    public SearchCommand(ToolContext context)
        : base(
            "search",
            "Find statements by speaker, company, topic, day and more. All options given must match; of one option repeated, "
            + "any value may (of --about, --phrase and --prefix, every value must).",
            "quoteindex search --speaker Zuckerberg --about capex",
            "quoteindex search --company Meta --company Microsoft --kind direct --from-date 2025-01 --order newest",
            "quoteindex search --title CFO --phrase \"free cash flow\" --min-confidence 0.8 --json",
            "quoteindex search --about tariffs --from articles/ --take 5")
    {
        this.context = context;
        options.AddTo(this);
        Add(context.Options.MinimumConfidence);
        Add(context.Options.Take);
        Add(context.Options.Skip);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => FindAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> FindAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        QuoteQuery query = options.Query(parsed)
            .Take(parsed.GetValue(context.Options.Take))
            .Skip(parsed.GetValue(context.Options.Skip));
        if (parsed.GetValue(context.Options.MinimumConfidence) is { } confidence)
        {
            query = query.Where(QuoteFilter.MinimumConfidence(confidence));
        }

        var result = new SearchResult(options.InWords(parsed), [], [], await archive.SearchAsync(query, cancellationToken).ConfigureAwait(false));
        return ResultWriter.Write(context.Console, result, parsed.GetValue(context.Options.Json));
    }
}
