using System.CommandLine;
using System.Globalization;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex corrections</c>: what people have corrected, to be looked at, copied, and taken in again.</summary>
internal sealed class CorrectionsCommand : ToolCommand
{
    private readonly Option<string?> export = new("--export") { Description = "Write all corrections to this file as JSON Lines.", HelpName = "FILE" };

    private readonly Option<string?> import = new("--import")
    {
        Description = "Take in the corrections of a file that --export wrote. Ingest the articles first.",
        HelpName = "FILE",
    };

    private readonly ToolContext context;

    public CorrectionsCommand(ToolContext context)
        : base(
            "corrections",
            "List what was corrected by hand, and whether it applies to the files as they are now.",
            "quoteindex corrections",
            "quoteindex corrections --export corrections.jsonl",
            "quoteindex corrections --import corrections.jsonl --index other.db")
    {
        this.context = context;
        Add(export);
        Add(import);
        Validators.Add(result =>
        {
            if (result.GetResult(export) is not null && result.GetResult(import) is not null)
            {
                result.AddError("give either --export or --import.");
            }
        });
        SetAction((parsed, cancellationToken) => ArchiveSource.UseIndexAsync(
            context, parsed, archive => RunAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(export) is { } to)
        {
            await using FileStream file = File.Create(to);
            int count = await archive.ExportCorrectionsAsync(file, cancellationToken).ConfigureAwait(false);
            context.Console.Out.WriteLine(TerminalText.Clean(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "correction" : "corrections")} written to {to}")));
            return ExitCode.Success;
        }

        IReadOnlyList<Correction> corrections = parsed.GetValue(import) is { } from
            ? await ImportAsync(archive, from, cancellationToken).ConfigureAwait(false)
            : await archive.CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => CorrectionJson.Write(writer, corrections));
        }
        else
        {
            CorrectionText.Write(context.Console, corrections);
        }

        return corrections.Count > 0 ? ExitCode.Success : ExitCode.Partial;
    }

    private static async Task<IReadOnlyList<Correction>> ImportAsync(QuoteArchive archive, string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        return await archive.ImportCorrectionsAsync(file, cancellationToken).ConfigureAwait(false);
    }
}
