using System.ComponentModel;
using System.Globalization;

namespace QuoteIndex.Extensions.Assistants;

/// <summary>The functions that find statements. What stands in their attributes is what a model reads of them.</summary>
internal sealed class FindingFunctions(IQuoteSearcher quotes)
{
    private const int MostStatements = 50;
    private const int MostSpeakers = 200;

    [Description("Answers a question in English about who said what, such as 'what did Zuckerberg say about capex since 2024', or plain keywords. Returns how the question was understood and the statements found, best first; an empty list means that nobody is quoted so.")]
    public async Task<AnswerResult> AskAsync(
        [Description("The question.")] string question,
        [Description("At most this many statements, 1 to 50.")] int limit = 10,
        CancellationToken cancellationToken = default)
    {
        QuoteAnswer answer = await quotes.AskAsync(Given(question, nameof(question)), QuoteQuery.All.Take(Within(limit, MostStatements)), cancellationToken).ConfigureAwait(false);
        return new AnswerResult(
            UntrustedData.Notice, answer.Interpretation, answer.Notes, answer.Unused, answer.Page.Total, [.. answer.Page.Hits.Select(StatementResult.Of)]);
    }

    [Description("Finds statements that match all that is given. Names and words are plain text without any query syntax.")]
    public async Task<SearchResult> SearchAsync(
        [Description("Words the statement, its sentence or its headline must have, in any form or by a synonym.")] string? words = null,
        [Description("Who said it: a full name or a surname.")] string? speaker = null,
        [Description("For which company.")] string? company = null,
        [Description("In which role, such as 'CFO'.")] string? title = null,
        [Description("Words in a row.")] string? phrase = null,
        [Description("The first day, YYYY-MM-DD.")] string? from = null,
        [Description("The last day, YYYY-MM-DD.")] string? to = null,
        [Description("'direct' for words in quotation marks, 'indirect' for reported ones, 'mixed' for both.")] string? kind = null,
        [Description("Only statements of this file, folder or glob.")] string? source = null,
        [Description("'relevance', 'newest' or 'oldest'.")] string order = "relevance",
        [Description("At most this many statements, 1 to 50.")] int limit = 10,
        [Description("The cursor of the page before.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        QuoteQuery query = QuoteQuery.All.OrderedBy(OneOf<QuoteOrder>(order, nameof(order), QuoteOrder.Relevance, QuoteOrder.Newest, QuoteOrder.Oldest)).Take(Within(limit, MostStatements));
        query = words is null ? query : query.About(words);
        query = speaker is null ? query : query.By(speaker);
        query = company is null ? query : query.Of(company);
        query = title is null ? query : query.InRole(title);
        query = phrase is null ? query : query.Phrase(phrase);
        query = source is null ? query : query.From(source);
        query = kind is null ? query : query.OfKind(OneOf<QuoteKind>(kind, nameof(kind), Enum.GetValues<QuoteKind>()));
        query = from is null && to is null ? query : query.Where(QuoteFilter.Date(Day(from, nameof(from)), Day(to, nameof(to))));
        try
        {
            QuotePage page = await quotes.SearchAsync(query.After(cursor), cancellationToken).ConfigureAwait(false);
            return new SearchResult(UntrustedData.Notice, query.ToWords(), page.Total, [.. page.Hits.Select(StatementResult.Of)], page.Cursor);
        }
        catch (QuoteIndexException error) when (cursor is not null)
        {
            throw new ArgumentException($"{error.Message} Give the cursor of the page before with the same other arguments, or none.", nameof(cursor), error);
        }
    }

    [Description("Tells whether somebody said something: verbatim, altered, partial, saidbyanother or notfound, with the closest statements and where they stand.")]
    public async Task<VerificationResult> VerifyAsync(
        [Description("The words, with or without quotation marks.")] string quotation,
        [Description("Who is supposed to have said them; leave out for anybody.")] string? speaker = null,
        CancellationToken cancellationToken = default)
    {
        Verification verification = await quotes.VerifyAsync(Given(quotation, nameof(quotation)), speaker, cancellationToken).ConfigureAwait(false);
        return new VerificationResult(
            UntrustedData.Notice,
            verification.Verdict.ToString().ToLowerInvariant(),
            verification.Summary,
            [.. verification.Closest.Take(MostStatements).Select(found => StatementResult.Of(found.Quote))]);
    }

    [Description("Lists who is quoted, most quoted first, with companies, titles and the first and last day.")]
    public async Task<SpeakersResult> SpeakersAsync(
        [Description("Only names that have these letters.")] string? name = null,
        [Description("At most this many, 1 to 200.")] int limit = 50,
        CancellationToken cancellationToken = default)
    {
        SpeakerSummary[] all =
        [
            .. (await quotes.SpeakersAsync(cancellationToken).ConfigureAwait(false))
                .Where(speaker => name is null || CultureInfo.InvariantCulture.CompareInfo.IndexOf(speaker.Name, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0),
        ];
        return new SpeakersResult(
            UntrustedData.Notice,
            all.Length,
            [
                .. all.Take(Within(limit, MostSpeakers)).Select(speaker => new SpeakerResult(
                    speaker.Name, speaker.Kind.ToString().ToLowerInvariant(), speaker.Quotes, speaker.Companies, speaker.Titles, speaker.First, speaker.Last)),
            ]);
    }

    private static string Given(string text, string name) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException($"'{name}' is empty. Give it some words.", name) : text;

    private static int Within(int limit, int most) =>
        limit >= 1 && limit <= most ? limit : throw new ArgumentException($"'limit' is {limit}. Give a number from 1 to {most}.", nameof(limit));

    private static DateOnly? Day(string? day, string name) => string.IsNullOrWhiteSpace(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed) ? parsed
        : throw new ArgumentException($"'{name}' is no day. Give it as YYYY-MM-DD.", name);

    private static T OneOf<T>(string text, string name, params T[] values)
        where T : struct, Enum
    {
        foreach (T value in values)
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new ArgumentException($"'{name}' must be one of {string.Join(", ", values).ToLowerInvariant()}.", name);
    }
}
