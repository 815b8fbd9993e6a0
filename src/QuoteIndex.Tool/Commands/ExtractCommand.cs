using System.CommandLine;
using QuoteIndex.Tool.Extraction;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex extract</c>: the statements of files, without any index.</summary>
internal sealed class ExtractCommand : ToolCommand
{
    private readonly ToolContext context;

    private readonly Option<OutputFormat?> format = Choice.Optional<OutputFormat>(
        "--format", "jsonl (one object a line) or table; the default is table on a terminal and jsonl in a pipe.", "FORMAT");

    public ExtractCommand(ToolContext context)
        : base(
            "extract",
            "Print every statement of the articles, file by file in order of place, without an index.",
            "quoteindex extract articles/ --format jsonl > statements.jsonl",
            "quoteindex extract interview.txt --format table",
            "quoteindex extract \"news/*.txt\" --date 2025-01-30 --min-confidence 0.8")
    {
        this.context = context;
        Add(context.Options.Paths);
        Add(format);
        context.Options.Knowledge.AddTo(this);
        Add(context.Options.MinimumConfidence);
        SetAction(RunAsync);
    }

    private enum OutputFormat
    {
        Jsonl,
        Table,
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ExtractionOptions known = await context.Options.Knowledge.ExtractionAsync(parsed, cancellationToken).ConfigureAwait(false);
        var extraction = new FileExtraction(article => context.Engine.Extract(article, known, cancellationToken), context.Options.Knowledge.Reading(parsed));
        double confidence = parsed.GetValue(context.Options.MinimumConfidence) ?? 0;
        using IStatementWriter writer = Writer(parsed);
        int read = 0, problems = 0;

        await foreach (FileStatements file in extraction.RunAsync(parsed.GetValue(context.Options.Paths)!, cancellationToken).ConfigureAwait(false))
        {
            if (file.Problem is { } problem)
            {
                problems++;
                context.Console.Report(file.Path, problem);
                continue;
            }

            read++;
            writer.Write([.. file.Quotes.Where(quote => quote.Confidence >= confidence)]);
            await context.Console.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return problems == 0 ? ExitCode.Success : read > 0 ? ExitCode.Partial : ExitCode.Error;
    }

    private IStatementWriter Writer(ParseResult parsed)
    {
        bool json = parsed.GetValue(context.Options.Json) || !context.Console.OutIsTerminal;
        return (parsed.GetValue(format) ?? (json ? OutputFormat.Jsonl : OutputFormat.Table)) == OutputFormat.Jsonl
            ? new JsonLinesWriter(context.Console)
            : new StatementTable(context.Console);
    }
}
