using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex ingest</c>: takes files into the kept index.</summary>
internal sealed class IngestCommand : ToolCommand
{
    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Remove statements of files that stood below PATH and are gone.",
    };

    private readonly ToolContext context;

    public IngestCommand(ToolContext context)
        : base(
            "ingest",
            "Take articles into the index. Files that have not changed are left alone, changed ones replace their statements.",
            "quoteindex ingest articles/",
            "quoteindex ingest \"news/**/*.txt\" --index news.db --prune",
            "quoteindex ingest letter.txt --date 2025-01-30",
            "quoteindex ingest articles/ --people people.csv --companies companies.csv")
    {
        this.context = context;
        Add(context.Options.Paths);
        Add(prune);
        context.Options.Knowledge.AddTo(this);
        Add(context.Options.MinimumConfidence);
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string index = parsed.GetValue(context.Options.Index)!;
        var options = new IngestOptions
        {
            Reading = context.Options.Knowledge.Reading(parsed),
            Extraction = await context.Options.Knowledge.ExtractionAsync(parsed, cancellationToken).ConfigureAwait(false),
            Prune = parsed.GetValue(prune),
            MinimumConfidence = parsed.GetValue(context.Options.MinimumConfidence) ?? 0,
        };

        await using QuoteArchive archive = await context.Engine.OpenAsync(index, cancellationToken).ConfigureAwait(false);
        IngestReport report = await IngestProgressBar.IngestAsync(
            context.Console, archive, parsed.GetValue(context.Options.Paths)!, options, cancellationToken).ConfigureAwait(false);

        int code = ArchiveSource.ReportProblems(context.Console, report);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => ReportJson.Write(writer, index, report));
        }
        else
        {
            ReportText.Write(context.Console, index, report);
        }

        return code;
    }
}
