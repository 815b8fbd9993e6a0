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
        if (query.IsWide || query.Order is not (QuoteOrder.Relevance or QuoteOrder.Newest) || AskedParts.Of(query.Filter) is not { } parts)
        {
            return null;
        }

        bool newest = query.Order == QuoteOrder.Newest;
        return Wordings(parts, newest).FirstOrDefault(question => Asks(question, parts, query, newest));
    }

    // As a person would ask, the plainest first.
    private static IEnumerable<string> Wordings(AskedParts parts, bool newest)
    {
        string about = parts.Topic is null ? "" : " about " + parts.Topic;
        string when = parts.Days is { } days ? " " + days : "";
        if (parts.Either is { } company)
        {
            yield return (newest ? "latest " : "") + (parts.Who is null ? "" : parts.Who + " ") + company + (parts.Topic is null ? "" : " " + parts.Topic) + when;
        }
        else if (newest)
        {
            yield return "latest quotes" + (parts.Who is null ? "" : " by " + parts.Who) + about + when;
        }
        else
        {
            yield return parts.Who is null ? $"what was said{about}{when}" : $"what did {parts.Who} say{about}{when}";
            yield return "quotes" + (parts.Who is null ? "" : " by " + parts.Who) + about + when;
        }
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
