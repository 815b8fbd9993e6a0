using System.Globalization;
using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Reads a question strictly, and where that finds nothing more widely, step by step: with the words of a phrase in any order, without the tie between a person and a company,
/// with a word spelled as it must be meant, without words of common use, by what comes nearest to the topic, by a role that is only named, in articles
/// that are about the topic as a whole. A name, a number and a day are never given up, nor is the greater part of what the topic's words tell: an
/// empty answer is better than one to another question.
/// </summary>
internal sealed class Relaxation(IQuoteStore store, NameDirectory names, QuoteQuery within)
{
    // So many statements fill a page that people look at.
    private const int Few = 10;

    // So many words tell what an article is about, whoever speaks in it.
    private const int EnoughToTell = 3;

    // What a wider circle of speakers tells of the topic counts so much.
    private const double WiderIsWorth = 0.75;

    private readonly Synonyms synonyms = within.OtherWords;
    private readonly ArticleTopics articles = new(store, within);
    private readonly TopicReadings readings = new(store, within);

    public async Task<Reading> ReadAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        Reading strict = await TryAsync(question, question.ToQuery(within), null, cancellationToken).ConfigureAwait(false);
        if (strict.Page.Total > 0)
        {
            return await WithBesideAsync(strict, question.Topic?.Required(TopicWeight.General), cancellationToken).ConfigureAwait(false);
        }

        if (question.Unquoted is { } words)
        {
            Reading unquoted = await ReadAsync(words, cancellationToken).ConfigureAwait(false);
            string told = $"No such statement has {string.Join(" and ", question.Conditions.OfType<PhraseFilter>().Select(phrase => $"“{phrase.Text}”"))} in a row.";
            return unquoted.Page.Total > 0 ? unquoted with { Note = Join(told, unquoted.Note) } : strict;
        }

        var suspects = new MisspelledWords(store, names, synonyms);
        if (question.Who.Count == 0 && question.Topic is not null && await suspects.HasNameAsync(question.Topic, cancellationToken).ConfigureAwait(false))
        {
            // Better ask who is meant than leave the name out.
            return strict;
        }

        if (question.Topic is not null && await suspects.CorrectAsync(question.Topic, cancellationToken).ConfigureAwait(false) is var (corrected, note))
        {
            Reading spelled = await ReadAsync(question with { Topic = corrected }, cancellationToken).ConfigureAwait(false);
            return spelled.Page.Total > 0 ? spelled with { Note = Join(note, spelled.Note) } : strict;
        }

        return await WhoAsync(question, cancellationToken).ConfigureAwait(false)
            ?? await TopicAsync(question, cancellationToken).ConfigureAwait(false)
            ?? await RoleAsTopicAsync(question, cancellationToken).ConfigureAwait(false)
            ?? await ArticlesAsync(question, cancellationToken).ConfigureAwait(false)
            ?? await PlainlyAsync(question, cancellationToken).ConfigureAwait(false)
            ?? strict;
    }

    // Who holds its roles is looked up here: most questions never come so far.
    private async Task<Reading?> PlainlyAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Plainly is not { } plain)
        {
            return null;
        }

        ParsedQuestion resolved = await new RoleHolders(store, synonyms).ResolveAsync(plain, cancellationToken).ConfigureAwait(false);
        Reading found = await ReadAsync(resolved, cancellationToken).ConfigureAwait(false);
        return found.Page.Total > 0 ? found : null;
    }

    // The question, and the question with speakers as far as they may reach.
    private static IEnumerable<(ParsedQuestion Question, string? Note)> Widened(ParsedQuestion question)
    {
        yield return (question, null);
        if (question.Who.Any(party => party.Wider is not null))
        {
            ParsedQuestion wider = question with { Who = [.. question.Who.Select(party => party.Wider is { } filter ? party with { Filter = filter, Wider = null } : party)] };
            yield return (wider, question.Who.First(party => party.Wider is not null).WhyWider);
        }
    }

    private async Task<Reading?> WhoAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        foreach ((ParsedQuestion wider, string? note) in Widened(question).Skip(1))
        {
            Reading found = await TryAsync(wider, wider.ToQuery(within), note, cancellationToken).ConfigureAwait(false);
            if (found.Page.Total > 0)
            {
                return await WithBesideAsync(found, question.Topic?.Required(TopicWeight.General), cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    private async Task<Reading?> TopicAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Topic is not { } topic)
        {
            return null;
        }

        foreach ((ParsedQuestion wider, string? note) in Widened(question))
        {
            if (topic.Required(TopicWeight.Specific) is var specific && specific != topic.Text)
            {
                Reading found = await TryAsync(wider, wider.ToQuery(within, specific), Join(note, Told(specific, literal: true)), cancellationToken).ConfigureAwait(false);
                if (found.Page.Total > 0)
                {
                    return await WithBesideAsync(found, specific, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        (NearestReading Reading, ParsedQuestion Question, string? Note)? nearest = null;
        foreach ((ParsedQuestion wider, string? note) in Widened(question))
        {
            if (await readings.NearestAsync(wider, cancellationToken).ConfigureAwait(false) is { } reading
                && (nearest is not { } best || reading.Share * WiderIsWorth > best.Reading.Share))
            {
                nearest = (reading, wider, note);
            }
        }

        return nearest is var (near, asked, why)
            && await TryAsync(asked, near.Query, Join(why, Told(near.Words, near.IsLiteral)), cancellationToken).ConfigureAwait(false) is { Page.Total: > 0 } reached ? reached : null;

        string Told(string words, bool literal) => words == topic.Text
            ? $"No statement has the words “{topic.Text}”; these have words that tell of it."
            : $"No statement has all of “{topic.Text}”; these have “{words}”{(literal ? "" : ", or words that tell of it")}.";
    }

    // "Parents on charter schools": where nobody is called a parent, statements that name parents beside the topic.
    private async Task<Reading?> RoleAsTopicAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question is not { Who: [{ AsTopic: { } role }] } || question.Topic is { Terms.Count: 0 } || (question.Topic is null && !role.Contains(' ', StringComparison.Ordinal)))
        {
            return null;
        }

        if (question.Who[0].Unknown is { } unknown && names.Suggest(WordAnalyzer.Forms(unknown)).Count > 0)
        {
            // Better ask who is meant.
            return null;
        }

        Topic? topic = question.Topic;
        ParsedQuestion about = question with { Who = [], Topic = topic is null ? Topic.Of(QuestionToken.Split(role), names, synonyms) : topic.With(role, names, synonyms) };
        string told = topic is null ? $"Nobody here is called “{role}”; these statements name them." : $"Nobody here who is called “{role}” is quoted about “{topic.Text}”; these statements name both.";
        foreach (TopicWeight least in (TopicWeight[])[TopicWeight.General, TopicWeight.Specific])
        {
            Reading found = await TryAsync(about, about.ToQuery(within, least), told, cancellationToken).ConfigureAwait(false);
            if (found.Page.Total > 0)
            {
                return await WithBesideAsync(found, about.Topic!.Required(least), cancellationToken).ConfigureAwait(false);
            }
        }

        if (topic is null)
        {
            return null;
        }

        // Who is called so near the statement, whatever he says of the topic; of a group whose people may be called otherwise, what is about the topic.
        string last = SpeakerWords.Last(role);
        bool several = last.Length < role.Length && (RoleKinds.IsGroup(last) || SpeakerWords.IsBody(last));
        Topic called = topic.With(role, names, synonyms, required: true);
        Topic[] readAs = several ? [called, topic.Strict().With(role, names, synonyms)] : [called];
        foreach (Topic either in readAs)
        {
            if (await readings.NearestAsync(about with { Topic = either }, cancellationToken).ConfigureAwait(false) is { } near
                && await TryAsync(about, near.Query, told, cancellationToken).ConfigureAwait(false) is { Page.Total: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<Reading?> ArticlesAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Topic is null || (question.Who.Count == 0 && question.Topic.Terms.Count(term => term.Weight >= TopicWeight.Specific) < EnoughToTell))
        {
            return null;
        }

        foreach ((ParsedQuestion wider, string? note) in Widened(question))
        {
            if (await articles.QueryAsync(wider, cancellationToken).ConfigureAwait(false) is { } query)
            {
                string told = Join(note, $"No statement has all of “{question.Topic.Text}” around it; these are from articles that have.");
                return await TryAsync(wider, query, told, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
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

    private async Task<Reading> TryAsync(ParsedQuestion question, QuoteQuery query, string? note, CancellationToken cancellationToken) =>
        new(question, await store.SearchAsync(query, cancellationToken).ConfigureAwait(false), note);

    private static string Join(string? first, string? second) => string.Join(' ', ((string?[])[first, second]).Where(note => note is not null));
}
