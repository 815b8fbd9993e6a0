using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex correct</c>: puts right what extraction got wrong about a statement, for good.</summary>
internal sealed class CorrectCommand : ToolCommand
{
    private readonly Argument<string> statement = new("STATEMENT")
    {
        Description = "Which statement: its place as FILE:LINE, or its id, which --json prints.",
    };

    private readonly Option<string?> speaker = Text("--speaker", "NAME", "Who said it; \"\" when that is not known.");
    private readonly Option<SpeakerKind?> kind = Choice.Optional<SpeakerKind>("--speaker-kind", "What sort of speaker: person, organization or group.", "KIND");
    private readonly Option<string?> title = Text("--title", "ROLE", "The speaker's role; \"\" for none.");
    private readonly Option<string?> company = Text("--company", "NAME", "The speaker's company; \"\" for none.");

    private readonly Option<DateOnly?> said = new("--said-on")
    {
        Description = "The day it was said.",
        HelpName = "YYYY-MM-DD",
        CustomParser = DayParser.Day,
    };

    private readonly Option<bool> withdraw = new("--withdraw") { Description = "It is no statement: leave it out." };
    private readonly Option<bool> undo = new("--undo") { Description = "Leave it as extraction found it again." };
    private readonly ToolContext context;

    public CorrectCommand(ToolContext context)
        : base(
            "correct",
            "Correct a statement of the index for good: it stays corrected when its file is read again.",
            "quoteindex correct news/a.txt:17 --speaker \"Ann Lee\" --company Acme",
            "quoteindex correct news/a.txt:17 --withdraw",
            "quoteindex correct \"news/a.txt#1204.3fa9c1d2\" --undo")
    {
        this.context = context;
        Option[] changes = [speaker, title, company, said];
        Option[] all = [.. changes, kind, withdraw, undo];
        Add(statement);
        Array.ForEach(all, Add);
        Validators.Add(result =>
        {
            int ways = (changes.Any(option => result.GetResult(option) is not null) ? 1 : 0)
                + (result.GetResult(withdraw) is not null ? 1 : 0) + (result.GetResult(undo) is not null ? 1 : 0);
            if (ways != 1)
            {
                result.AddError("give what is right (--speaker, --title, --company, --said-on), or --withdraw, or --undo.");
            }
        });
        SetAction((parsed, cancellationToken) => ArchiveSource.UseIndexAsync(
            context, parsed, archive => CorrectAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> CorrectAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        string id = await StatementPlace.IdOfAsync(archive, parsed.GetValue(statement)!, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(undo))
        {
            bool undone = await archive.UndoCorrectionAsync(id, cancellationToken).ConfigureAwait(false);
            context.Console.Out.WriteLine(undone ? "as extraction found it again" : "nobody has corrected it");
            return undone ? ExitCode.Success : ExitCode.Partial;
        }

        Correction correction = parsed.GetValue(withdraw)
            ? await archive.WithdrawAsync(id, cancellationToken).ConfigureAwait(false)
            : await archive.CorrectAsync(
                id, parsed.GetValue(speaker), parsed.GetValue(title), parsed.GetValue(company), parsed.GetValue(said), parsed.GetValue(kind), cancellationToken)
                .ConfigureAwait(false);
        if (parsed.GetValue(context.Options.Json))
        {
            JsonOutput.Write(context.Console, writer => CorrectionJson.Write(writer, correction));
        }
        else
        {
            CorrectionText.Write(context.Console, [correction]);
        }

        return ExitCode.Success;
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
