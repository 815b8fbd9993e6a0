using System.CommandLine;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Timelines;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex timeline</c>: what was said in order of time, with a bar for each period.</summary>
internal sealed class TimelineCommand : ToolCommand
{
    // So many statements of a period a person reads before the next.
    private const int EachForPeople = 10;

    private readonly ToolContext context;
    private readonly SearchOptions options;
    private readonly Option<int> take = CountOption.OrAll("--take", "At most this many statements, the oldest.", CountOption.All, "-n");
    private readonly Option<int> skip = CountOption.Create("--skip", "Leave out this many of the oldest.", 0);
    private readonly Option<PeriodSize?> by = Choice.Optional<PeriodSize>("--by", "By day, month or year; the default is what shows the span of days best.", "PERIOD");

    private readonly Option<int?> each = new("--each")
    {
        Description = "At most this many statements of each period, or all. [default: 10, with --json all]",
        HelpName = "N|all",
        CustomParser = result => CountOption.Parse(result, orAll: true),
    };

    private readonly Option<bool> everyVariant = new("--every-variant") { Description = "Show an utterance as often as it is quoted, not once with all its places." };

    public TimelineCommand(ToolContext context)
        : base(
            "timeline",
            "Show what was said in order of time, oldest first, undated last, by the options of search.",
            "quoteindex timeline --speaker Zuckerberg --about capex",
            "quoteindex timeline --company Meta --from-date 2024 --by month --each 3",
            "quoteindex timeline --about tariffs --from articles/ --json")
    {
        this.context = context;
        options = new SearchOptions(context.Options);
        options.AddTo(this);
        foreach (Option option in (Option[])[take, skip, by, each, everyVariant])
        {
            Add(option);
        }

        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context, parsed, archive => ShowAsync(parsed, archive, cancellationToken), cancellationToken));
    }

    private async Task<int> ShowAsync(ParseResult parsed, QuoteArchive archive, CancellationToken cancellationToken)
    {
        QuoteQuery query = options.Query(parsed).OldestFirst().Skip(parsed.GetValue(skip)).Take(parsed.GetValue(take));
        query = parsed.GetValue(everyVariant) ? query : query.Collapse();
        bool json = parsed.GetValue(context.Options.Json);
        ITimelineWriter writer = json ? new TimelineJson(context.Console) : new TimelineText(context.Console);
        int most = parsed.GetValue(each) ?? (json ? CountOption.All : EachForPeople);
        long total = await new TimelinePrinter(archive, query, query.PageSize, cancellationToken).PrintAsync(writer, parsed.GetValue(by), most).ConfigureAwait(false);
        return total > 0 ? ExitCode.Success : ExitCode.Partial;
    }
}
