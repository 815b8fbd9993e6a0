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

    public AskCommand(ToolContext context)
        : base(
            "ask",
            "Answer a question such as \"what did Zuckerberg say about capex\".",
            "quoteindex ask \"what did Zuckerberg say about capex\"",
            "quoteindex ask \"who said what about tariffs since 2024\" --from articles/ --from more.txt",
            "quoteindex ask \"what did Meta's CFO say\" --json --take 5")
    {
        this.context = context;
        Add(question);
        Add(context.Options.Take);
        Add(context.Options.Skip);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => AnswerAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    public override string UsageHint => "put the question in quotation marks, and --from before each path";

    private async Task<int> AnswerAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        QuoteQuery within = QuoteQuery.All.Take(parsed.GetValue(context.Options.Take)).Skip(parsed.GetValue(context.Options.Skip));
        QuoteAnswer answer = await archive.AskAsync(parsed.GetValue(question)!, within, cancellationToken).ConfigureAwait(false);
        return ResultWriter.Write(context.Console, SearchResult.Of(answer), parsed.GetValue(context.Options.Json));
    }
}
