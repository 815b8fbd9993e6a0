using System.CommandLine;
using QuoteIndex.Tool.Extraction;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex inspect</c>: what was read of a file, so that a person can see why a statement is missing.</summary>
internal sealed class InspectCommand : ToolCommand
{
    private readonly ToolContext context;

    public InspectCommand(ToolContext context)
        : base(
            "inspect",
            "Show what is read of files: format, encoding, title, date, and every paragraph, kept or left out, with the reason.",
            "quoteindex inspect page.html",
            "quoteindex inspect articles.jsonl --take 1 --json")
    {
        this.context = context;
        Add(context.Options.Paths);
        Add(context.Options.Take);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = context.Options.Knowledge.Reading(parsed);
        bool json = parsed.GetValue(context.Options.Json);
        int room = parsed.GetValue(context.Options.Take), shown = 0, problems = 0;
        foreach (ReadResult result in FileReading.ReadAll(parsed.GetValue(context.Options.Paths)!, options, cancellationToken))
        {
            if (result.Article is null)
            {
                problems++;
                context.Console.Report(result.Path, result.Problem!);
            }
            else if (shown == room)
            {
                context.Console.Report($"only the first {room} articles are shown; --take shows more");
                break;
            }
            else
            {
                shown++;
                Show(result.Article, json, isFirst: shown == 1);
                await context.Console.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return problems == 0 ? ExitCode.Success : shown > 0 ? ExitCode.Partial : ExitCode.Error;
    }

    private void Show(Article article, bool json, bool isFirst)
    {
        if (json)
        {
            JsonOutput.Write(context.Console, writer => ArticleJson.Write(writer, article));
            return;
        }

        if (!isFirst)
        {
            context.Console.Out.WriteLine();
        }

        ArticleText.Write(context.Console, article);
    }
}
