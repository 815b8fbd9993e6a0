using System.Globalization;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Says why a question finds nothing: nobody of the name, never about that, not in those days, none of that kind.</summary>
internal sealed class NothingFound(IQuoteStore store, NameDirectory names, QuoteQuery within)
{
    // Comparing a word with every name takes a while; a longer question is no list of names.
    private const int MostSuspects = 8;

    public async Task<List<string>> ExplainAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (!question.HasWords)
        {
            return ["The question has no words to look for."];
        }

        long ever = await CountAsync(question with { Topic = null, Concerned = [], Days = null, Conditions = [] }, cancellationToken).ConfigureAwait(false);
        if (question.Who.Count > 0 && ever == 0)
        {
            return [$"Nobody here is quoted as {question.WhoInWords}.", .. Suggest(question.Who.Select(party => party.Unknown).OfType<string>())];
        }

        if (question.Days is { } days && await CountAsync(question with { Days = null }, cancellationToken).ConfigureAwait(false) is long matching and > 0)
        {
            long dated = await CountAsync(question with { Days = DayRange.Any }, cancellationToken).ConfigureAwait(false);
            return [Elsewhen(days, matching, matching - dated)];
        }

        if (question.ConditionsInWords is { } conditions && await CountAsync(question with { Conditions = [] }, cancellationToken).ConfigureAwait(false) is long others and > 0)
        {
            return [question.Asked.Length == 0
                ? $"No statement here is {conditions}."
                : others == 1
                ? $"One statement matches, but is not {conditions}."
                : string.Create(CultureInfo.InvariantCulture, $"{others} statements match, but none {conditions}.")];
        }

        var notes = new List<string>();
        string about = question.Topic is not null ? $" about “{question.Topic.Text}”" : question.Concerned.Count > 0 ? $" about {question.Concerned[0].InWords}" : "";
        notes.Add(question.WhoInWords is { } who
            ? $"{Sentence(who)} {(who.EndsWith("people", StringComparison.Ordinal) ? "are" : "is")} quoted {Times(ever)}, never{about}."
            : $"No statement here is{(about.Length > 0 ? about : " of that kind")}.");
        if (question.Topic is not null && await NearestAsync(question, cancellationToken).ConfigureAwait(false) is { } nearest)
        {
            notes.Add(nearest);
        }

        if (question.Topic is not null)
        {
            var unknown = new List<string>();
            foreach (string word in question.Topic.Text.Split(' ').Take(MostSuspects))
            {
                if (await store.CountAsync(QuoteQuery.All.About(word), cancellationToken).ConfigureAwait(false) == 0)
                {
                    unknown.Add(word);
                }
            }

            notes.AddRange(Suggest(unknown));
        }

        return notes;
    }

    // The word of the topic that would find the fewest statements on its own.
    private async Task<string?> NearestAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        TopicTerm[] terms = [.. question.Topic!.Terms.Where(term => term.Weight >= TopicWeight.Specific).Take(MostSuspects)];
        if (terms.Length < 2)
        {
            return null;
        }

        (string Text, long Count) best = ("", long.MaxValue);
        foreach (TopicTerm term in terms)
        {
            long count = await store.CountAsync(question.ToQuery(within.Skip(0), term.Text), cancellationToken).ConfigureAwait(false);
            best = count > 0 && count < best.Count ? (term.Text, count) : best;
        }

        return best.Text.Length == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"Asked for “{best.Text}” alone, {(best.Count == 1 ? "one statement matches" : $"{best.Count} statements match")}.");
    }

    private Task<long> CountAsync(ParsedQuestion question, CancellationToken cancellationToken) =>
        store.CountAsync(question.ToQuery(within.Skip(0)), cancellationToken);

    private IEnumerable<string> Suggest(IEnumerable<string> typed)
    {
        string[] suggestions = [.. typed.SelectMany(name => names.Suggest(WordAnalyzer.Forms(name))).Distinct().Take(3)];
        if (suggestions.Length > 0)
        {
            yield return $"Did you mean {string.Join(" or ", suggestions)}?";
        }
    }

    private static string Elsewhen(DayRange days, long matching, long undated) => (matching, undated) switch
    {
        (1, 0) => $"One statement matches, but not {days}.",
        (1, _) => "One statement matches, but nothing tells its date.",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{matching} statements match, but none {days}."),
        (_, 1) => string.Create(CultureInfo.InvariantCulture, $"{matching} statements match, but none {days}; nothing tells the date of one of them."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{matching} statements match, but none {days}; nothing tells the date of {(undated == matching ? "any" : undated)} of them."),
    };

    private static string Times(long count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => count.ToString("N0", CultureInfo.InvariantCulture) + " times",
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
