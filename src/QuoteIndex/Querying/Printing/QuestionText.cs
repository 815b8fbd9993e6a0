using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Querying.Printing;

/// <summary>
/// A query as a question in English. Only what parses back to the same filter and order is a question, given an index that knows its
/// names; of every other query there is none. Page, facets and the like are no part of a question.
/// </summary>
internal static class QuestionText
{
    // A day after all that questions can name: nothing they ask for is still to come.
    private static readonly DateOnly Today = new(2100, 1, 1);

    public static string? Of(QuoteQuery query)
    {
        if (query.Widened || query.Order is not (QuoteOrder.Relevance or QuoteOrder.Newest) || AskedParts.Of(query.Filter) is not { } parts)
        {
            return null;
        }

        bool newest = query.Order == QuoteOrder.Newest;
        return Wordings(parts, newest).FirstOrDefault(question => Asks(question, parts, query, newest));
    }

    // As a person would ask, the plainest first; what is not understood so may be in quotation marks.
    private static IEnumerable<string> Wordings(AskedParts parts, bool newest) => parts.Conditions.Count == 0
        ? Wordings(parts, newest, [])
        : Wordings(parts, newest, Conditions(parts, quoted: false)).Concat(Wordings(parts, newest, Conditions(parts, quoted: true)));

    private static string[] Conditions(AskedParts parts, bool quoted) => [.. parts.Conditions.Select(condition => ConditionText.Of(condition, quoted)!)];

    private static IEnumerable<string> Wordings(AskedParts parts, bool newest, string[] conditions)
    {
        string about = parts.Topic is null ? "" : " about " + parts.Topic;
        string when = parts.Days is { } days ? " " + days : "";
        string by = parts.Who is null ? "" : " by " + parts.Who;
        string rest = when + string.Concat(conditions.Select(condition => ", " + condition));
        string quotes = (newest ? "latest " : "") + (parts.Kinds ?? "quotes");
        if (parts.Either is { } company)
        {
            if (parts.Kinds is null)
            {
                yield return (newest ? "latest " : "") + (parts.Who is null ? "" : parts.Who + " ") + company + (parts.Topic is null ? "" : " " + parts.Topic) + rest;
            }

            yield break;
        }

        if (conditions.Length > 0 && by.Length + about.Length + when.Length == 0)
        {
            yield return $"{quotes} {string.Join(", ", conditions)}";
        }

        if (!newest && parts.Kinds is null)
        {
            yield return parts.Who is null ? "what was said" + about + rest : $"what did {parts.Who} say{about}{rest}";
        }

        yield return quotes + by + about + rest;
    }

    private static bool Asks(string question, AskedParts parts, QuoteQuery asked, bool newest)
    {
        ParsedQuestion parsed = new QuestionParser(new NameDirectory(parts.People, parts.Companies), asked.OtherWords, Today).Parse(question);
        QuoteQuery query = parsed.ToQuery(QuoteQuery.All);
        return parsed.Unused.Count == 0
            && (query.Order == QuoteOrder.Newest) == newest
            && FilterParts.Of(query.Filter).ToHashSet().SetEquals(FilterParts.Of(asked.Filter));
    }
}
