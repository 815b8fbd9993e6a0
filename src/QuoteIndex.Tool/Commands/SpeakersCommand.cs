using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex speakers</c>: who is quoted, most quoted first.</summary>
internal sealed class SpeakersCommand : ToolCommand
{
    private readonly ToolContext context;

    public SpeakersCommand(ToolContext context)
        : base(
            "speakers",
            "List the named speakers, most quoted first.",
            "quoteindex speakers",
            "quoteindex speakers --take 100 --json",
            "quoteindex speakers --from articles/")
    {
        this.context = context;
        Add(context.Options.Take);
        Add(context.Options.Skip);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => ListAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> ListAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        IReadOnlyList<SpeakerSummary> all = await archive.SpeakersAsync(cancellationToken).ConfigureAwait(false);
        SpeakerSummary[] shown = [.. all.Skip(parsed.GetValue(context.Options.Skip)).Take(parsed.GetValue(context.Options.Take))];
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => SpeakersJson.Write(writer, shown, all.Count));
        }
        else
        {
            SpeakerTable.Write(context.Console, shown, all.Count);
        }

        return shown.Length > 0 ? ExitCode.Success : ExitCode.Partial;
    }
}
