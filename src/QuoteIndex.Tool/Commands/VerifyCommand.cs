using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex verify</c>: whether somebody said something, in these words, and where that stands.</summary>
internal sealed class VerifyCommand : ToolCommand
{
    private readonly Argument<string> quotation = new("QUOTATION") { Description = "The quotation, in quotation marks." };

    private readonly Option<string?> speaker = new("--speaker")
    {
        Description = "Who is supposed to have said it: full name or surname.",
        HelpName = "NAME",
    };

    private readonly ToolContext context;

    public VerifyCommand(ToolContext context)
        : base(
            "verify",
            "Check a quotation: verbatim, altered, only a part of it, said by somebody else, or not found; with the sources.",
            "quoteindex verify \"it's probably too early to really have a strong opinion\"",
            "quoteindex verify \"investing very heavily … is going to be a strategic advantage\" --speaker Zuckerberg",
            "quoteindex verify \"it is going to be cheap\" --from articles/ --json")
    {
        this.context = context;
        Add(quotation);
        Add(speaker);
        Add(context.Options.Take);
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => VerifyAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    public override string UsageHint => "put the quotation in quotation marks, and --from before each path";

    private async Task<int> VerifyAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        Verification verification = await archive
            .VerifyAsync(parsed.GetValue(quotation)!, parsed.GetValue(speaker), cancellationToken).ConfigureAwait(false);
        int take = parsed.GetValue(context.Options.Take);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => VerificationJson.Write(writer, verification, take));
        }
        else
        {
            VerificationText.Write(context.Console, verification, take);
        }

        return verification.Verdict == VerificationVerdict.NotFound ? ExitCode.Partial : ExitCode.Success;
    }
}
