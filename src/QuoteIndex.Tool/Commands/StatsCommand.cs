using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex stats</c>: what the index holds, in numbers.</summary>
internal sealed class StatsCommand : ToolCommand
{
    private readonly ToolContext context;

    public StatsCommand(ToolContext context)
        : base(
            "stats",
            "Show what the index holds, in numbers.",
            "quoteindex stats",
            "quoteindex stats --index news.db --json")
    {
        this.context = context;
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => ShowAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> ShowAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        ArchiveStatistics stats = await archive.StatsAsync(cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => StatsJson.Write(writer, stats));
        }
        else
        {
            StatsText.Write(context.Console, stats);
        }

        return ExitCode.Success;
    }
}
