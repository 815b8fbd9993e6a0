using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that filter a search, and the query they make.</summary>
internal sealed class SearchOptions(SharedOptions shared)
{
    private readonly Option<string[]> speaker = Words("--speaker", "NAME", "By this speaker: full name or surname.");
    private readonly Option<string[]> company = Words("--company", "NAME", "By this company or its people: any known name or ticker.");
    private readonly Option<string[]> title = Words("--title", "ROLE", "By someone in this role, such as CFO.");
    private readonly Option<string[]> about = Words("--about", "WORDS", "About these words, in any inflection or by a synonym.");
    private readonly Option<WordMatch?> match = Choice.Optional<WordMatch>("--match", "How many of the words of --about are enough: all, most or any.", "MATCH");
    private readonly Option<bool> anyWord = new("--any-word") { Description = "One of the words of --about is enough: --match any." };
    private readonly Option<string[]> phrase = Words("--phrase", "WORDS", "With these words in a row.");
    private readonly Option<string[]> prefix = Words("--prefix", "LETTERS", "With a word that begins with these letters.");
    private readonly Option<string[]> source = Words("--source", "PATH", "From this file, folder or glob.");
    private readonly Option<string[]> publisher = Words("--publisher", "NAME", "From articles of this publisher.");
    private readonly Option<QuoteKind[]> kind = Choice.Many<QuoteKind>("--kind", "Of this kind: direct, mixed or indirect.", "KIND");
    private readonly Option<bool> repeated = new("--repeated") { Description = "That another article has too: whole, shortened, quoted in part or altered." };
    private readonly DayOptions days = new();
    private readonly ExclusionOptions exclusions = new();

    private readonly Option<QuoteFilter[]> where = new("--where")
    {
        Description = "These conditions too: names of options with values, combined by and, or, not and parentheses, such as '(speaker Dell or company Dell) and not about \"free cash\"'.",
        HelpName = "CONDITIONS",
        CustomParser = result =>
        {
            try
            {
                return [.. result.Tokens.Select(token => FilterExpression.Parse(token.Value))];
            }
            catch (FormatException e)
            {
                result.AddError($"--where: {e.Message}.");
                return [];
            }
        },
    };

    public void AddTo(Command command)
    {
        Option[] own = [speaker, company, title, about, match, anyWord, phrase, prefix, kind];
        foreach (Option option in own.Concat(days.All).Concat([source, publisher, shared.MinimumConfidence, repeated]).Concat(exclusions.All).Append(where))
        {
            command.Add(option);
        }
    }

    /// <summary>All statements that match every option given.</summary>
    public QuoteQuery Query(ParseResult parsed)
    {
        WordMatch enough = parsed.GetValue(match) ?? (parsed.GetValue(anyWord) ? WordMatch.Any : WordMatch.All);
        QuoteFilter filter = AnyOf(parsed.GetValue(speaker), QuoteFilter.Speaker)
            & AnyOf(parsed.GetValue(company), QuoteFilter.Company)
            & AnyOf(parsed.GetValue(title), QuoteFilter.Title)
            & AnyOf(parsed.GetValue(source), QuoteFilter.Source)
            & AnyOf(parsed.GetValue(publisher), QuoteFilter.Publisher)
            & EachOf(parsed.GetValue(about), words => QuoteFilter.Words(words, enough))
            & EachOf(parsed.GetValue(phrase), QuoteFilter.Phrase)
            & EachOf(parsed.GetValue(prefix), QuoteFilter.Prefix)
            & (parsed.GetValue(kind) is { Length: > 0 } kinds ? QuoteFilter.Kind(kinds) : QuoteFilter.All)
            & days.Filter(parsed)
            & (parsed.GetValue(shared.MinimumConfidence) is { } confidence ? QuoteFilter.MinimumConfidence(confidence) : QuoteFilter.All)
            & (parsed.GetValue(repeated) ? QuoteFilter.Repeated() : QuoteFilter.All)
            & exclusions.Filter(parsed)
            & EachOf(parsed.GetValue(where), condition => condition);
        return QuoteQuery.All.Where(filter);
    }

    /// <summary>An option whose values are words, never syntax.</summary>
    public static Option<string[]> Words(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    /// <summary>What matches each of the values; everything when there are none.</summary>
    public static QuoteFilter EachOf<T>(T[]? values, Func<T, QuoteFilter> filter) =>
        (values ?? []).Select(filter).Aggregate(QuoteFilter.All, (left, right) => left & right);

    private static QuoteFilter AnyOf(string[]? values, Func<string, QuoteFilter> filter) =>
        values is { Length: > 0 } ? values.Select(filter).Aggregate((left, right) => left | right) : QuoteFilter.All;
}
