using System.CommandLine;
using System.Globalization;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options several commands of one command line have.</summary>
internal sealed class SharedOptions
{
    public const string DefaultIndex = "quotes.db";

    public Option<string> Index { get; } = new("--index", "-i")
    {
        Description = "The index file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultIndex,
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs.", Recursive = true };

    public KnowledgeOptions Knowledge { get; } = new();

    public Option<string[]> From { get; } = new("--from", "-f")
    {
        Description = "Work on this file, folder or glob at once, without an index; may be repeated.",
        HelpName = "PATH",
    };

    public Option<int> Take { get; } = CountOption.OrAll("--take", "At most this many results.", 20, "-n");

    public Option<QuoteOrder> Order { get; } = Choice.One("--order", "The order: relevance, newest, oldest or place.", "ORDER", QuoteOrder.Relevance);

    public Option<int> Skip { get; } = CountOption.Create("--skip", "Leave out this many results first.", 0);

    public Option<double?> MinimumConfidence { get; } = Confidence();

    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders or globs of articles.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<double?> Confidence() => new("--min-confidence")
    {
        Description = "Only statements at least this certain, 0 to 1.",
        HelpName = "P",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1)
            {
                return value;
            }

            result.AddError($"--min-confidence takes a number from 0 to 1, such as 0.8, not '{text}'.");
            return null;
        },
    };
}
