using System.Globalization;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Reads a question strictly, and where that finds nothing more widely, step by step: without the tie between a person and a company,
/// without words of common use, without the least telling of several words. A name, a number and a day are never given up, nor
/// is the greater part of what the topic's words tell: an empty answer is better than one to another question.
/// </summary>
internal sealed class Relaxation(IQuoteStore store, NameDirectory names, QuoteQuery within)
{
    // Comparing a word with every name takes a while; a longer question is no list of names.
    private const int MostSuspects = 8;

    // So many statements fill a page that people look at.
    private const int Few = 10;

    private readonly ArticleTopics articles = new(store, within);

    // How much of what a topic's words tell must be kept.
    private const double Kept = 0.6;

    public async Task<Reading> ReadAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        Reading reading = await TryAsync(question, question.ToQuery(within), null, cancellationToken).ConfigureAwait(false);
        if (reading.Page.Total > 0)
        {
            return await WithBesideAsync(reading, question.Topic?.Required(TopicWeight.General), cancellationToken).ConfigureAwait(false);
        }

        foreach ((ParsedQuestion wider, string? note) in Widened(question))
        {
            if (reading.Page.Total > 0)
            {
                return reading;
            }

            reading = await TopicAsync(wider, note, reading, cancellationToken).ConfigureAwait(false);
        }

        return reading;
    }

    // The question itself, and with speakers as far as they may reach.
    private static IEnumerable<(ParsedQuestion Question, string? Note)> Widened(ParsedQuestion question)
    {
        yield return (question, null);
        if (question.Who.Any(party => party.Wider is not null))
        {
            ParsedQuestion wider = question with { Who = [.. question.Who.Select(party => party.Wider is { } filter ? party with { Filter = filter, Wider = null } : party)] };
            yield return (wider, question.Who.Any(party => party.Role is not null)
                ? "No such statement says for certain that its speaker holds this role; these are by speakers in such a role."
                : "No such statement names the speaker’s company; these are by speakers of that name.");
        }
    }

    private async Task<Reading> TopicAsync(ParsedQuestion question, string? note, Reading strict, CancellationToken cancellationToken)
    {
        if (note is not null)
        {
            Reading wider = await TryAsync(question, question.ToQuery(within), note, cancellationToken).ConfigureAwait(false);
            if (wider.Page.Total > 0)
            {
                return wider;
            }
        }

        if (question.Topic is not { Terms.Count: > 0 } topic || await IsMisspelledAsync(question, cancellationToken).ConfigureAwait(false))
        {
            return strict;
        }

        List<string> readings = [];
        if (topic.Terms.Any(term => term.Weight >= TopicWeight.Specific))
        {
            readings.Add(topic.Required(TopicWeight.Specific));
        }

        readings.AddRange(await WithoutLeastAsync(topic, cancellationToken).ConfigureAwait(false));
        foreach (string required in readings.Distinct())
        {
            QuoteQuery query = question.ToQuery(within, required);
            Reading found = await TryAsync(question, query, Join(note, $"No statement has all of “{topic.Text}”; these have “{required}”."), cancellationToken).ConfigureAwait(false);
            if (found.Page.Total > 0)
            {
                return await WithBesideAsync(found, required, cancellationToken).ConfigureAwait(false);
            }
        }

        if (question.Who.Count > 0 && await articles.QueryAsync(question, cancellationToken).ConfigureAwait(false) is { } wide)
        {
            return await TryAsync(question, wide, Join(note, $"No statement has all of “{topic.Text}” around it; these are from articles that have."), cancellationToken).ConfigureAwait(false);
        }

        return strict;
    }

    // Few statements have all words: those of the same articles that have some come after them.
    private async Task<Reading> WithBesideAsync(Reading reading, string? required, CancellationToken cancellationToken)
    {
        if (required is null || reading.Page.Total >= Few || reading.Question.Newest || within.Order != QuoteOrder.Relevance
            || reading.Page.Hits.Count == 0 || articles.Beside(reading.Question, required, reading.Page) is not { } query)
        {
            return reading;
        }

        Reading wider = await TryAsync(reading.Question, query, null, cancellationToken).ConfigureAwait(false);
        long strict = reading.Page.Total;
        return wider.Page.Total == strict ? reading : wider with
        {
            Note = Join(reading.Note, strict == 1
                ? "After the first statement come others of its article that have only some of the words."
                : string.Create(CultureInfo.InvariantCulture, $"After the first {strict} statements come others of their articles that have only some of the words.")),
        };
    }

    // The words without one or two of them, the rarest kept longest.
    private async Task<List<string>> WithoutLeastAsync(Topic topic, CancellationToken cancellationToken)
    {
        TopicTerm[] terms = [.. topic.Terms.Where(term => term.Weight >= TopicWeight.Specific)];
        var readings = new List<string>();
        if (terms.Length < 3)
        {
            return readings;
        }

        long all = (await store.StatsAsync(cancellationToken).ConfigureAwait(false)).Quotes;
        var weights = new double[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            long count = await CountAsync(QuoteQuery.All.Using(within.Synonyms ?? Synonyms.Default).About(terms[i].Text), cancellationToken).ConfigureAwait(false);
            weights[i] = Math.Log((all + 1.0) / (count + 0.5));
        }

        double total = weights.Sum();
        IEnumerable<int[]> without = Enumerable.Range(0, terms.Length).Select(i => new[] { i });
        if (terms.Length > 4)
        {
            without = without.Concat(Enumerable.Range(0, terms.Length).SelectMany(i => Enumerable.Range(i + 1, terms.Length - i - 1).Select(j => new[] { i, j })));
        }

        return [.. without
            .Where(set => set.All(i => terms[i].Weight < TopicWeight.Name) && set.Sum(i => weights[i]) <= (1 - Kept) * total)
            .OrderBy(set => set.Sum(i => weights[i]))
            .Take(8)
            .Select(set => string.Join(' ', terms.Where((_, i) => !set.Contains(i)).Select(term => term.Text)))];
    }

    private async Task<Reading> TryAsync(ParsedQuestion question, QuoteQuery query, string? note, CancellationToken cancellationToken) =>
        new(question, await store.SearchAsync(query, cancellationToken).ConfigureAwait(false), note);

    private async Task<long> CountAsync(QuoteQuery query, CancellationToken cancellationToken) =>
        (await store.SearchAsync(query.Take(0), cancellationToken).ConfigureAwait(false)).Total;

    // A word nobody here has said, and so like a name that it must be meant: better ask than leave it out.
    private async Task<bool> IsMisspelledAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Who.Count > 0 || question.Topic is null)
        {
            return false;
        }

        foreach (string form in WordAnalyzer.Forms(question.Topic.Text).Distinct().Take(MostSuspects))
        {
            if (names.Suggest([form]).Count > 0 && await CountAsync(QuoteQuery.All.About(form), cancellationToken).ConfigureAwait(false) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(string? first, string second) => first is null ? second : string.Create(CultureInfo.InvariantCulture, $"{first} {second}");
}
