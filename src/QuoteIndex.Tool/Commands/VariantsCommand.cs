using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex variants</c>: what several articles quote, with every source and the words in which they differ.</summary>
internal sealed class VariantsCommand : ToolCommand
{
    private readonly ToolContext context;
    private readonly SearchOptions options;

    public VariantsCommand(ToolContext context)
        : base(
            "variants",
            "List what several articles quote, each with every source and the words in which the sources differ. The options filter as for search.",
            "quoteindex variants",
            "quoteindex variants --speaker Zuckerberg --about infrastructure",
            "quoteindex variants --from articles/ --json")
    {
        this.context = context;
        options = new SearchOptions(context.Options);
        options.AddTo(this);
        Add(context.Options.Order);
        Add(context.Options.Take);
        Add(context.Options.Skip);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => ListAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> ListAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        QuoteQuery query = options.Query(parsed)
            .Repeated()
            .Collapse()
            .OrderedBy(parsed.GetValue(context.Options.Order))
            .Take(parsed.GetValue(context.Options.Take))
            .Skip(parsed.GetValue(context.Options.Skip));
        QuotePage page = await archive.SearchAsync(query, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => VariantsJson.Write(writer, page));
        }
        else
        {
            VariantsText.Write(context.Console, options.Query(parsed).ToWords(), page);
        }

        return page.Total > 0 ? ExitCode.Success : ExitCode.Partial;
    }
}
