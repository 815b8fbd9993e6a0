using System.CommandLine;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex ask</c>: answers a question in English.</summary>
internal sealed class AskCommand : ToolCommand
{
    private readonly Argument<string> question = new("QUESTION")
    {
        Description = "A question or keywords, in quotation marks.",
    };

    private readonly ToolContext context;
    private readonly ResultOptions results;

    public AskCommand(ToolContext context)
        : base(
            "ask",
            "Answer a question such as \"what did Zuckerberg say about capex\". " + SearchCommand.CsvNote,
            "quoteindex ask \"what did Zuckerberg say about capex\"",
            "quoteindex ask \"who said what about tariffs since 2024\" --from articles/ --from more.txt",
            "quoteindex ask \"what did Meta's CFO say\" --json --take 5",
            "quoteindex ask \"direct quotes by Zuckerberg about capex, published since 2024\"",
            "quoteindex ask \"quotes about layoffs\" --facets company,month --explain")
    {
        this.context = context;
        results = new ResultOptions(context.Options);
        Add(question);
        results.AddTo(this);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => AnswerAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    public override string UsageHint => "put the question in quotation marks, and --from before each path";

    private Task<int> AnswerAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        return ResultWriter.WriteAsync(
            context.Console, results.Format(parsed), archive, results.Apply(QuoteQuery.All, parsed), AskAsync, cancellationToken);

        async Task<SearchResult> AskAsync(QuoteQuery within) =>
            SearchResult.Of(await archive.AskAsync(parsed.GetValue(question)!, within, cancellationToken).ConfigureAwait(false));
    }
}
