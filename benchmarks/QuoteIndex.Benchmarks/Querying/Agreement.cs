using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>Makes sure that all three ways find the same quotes, without which their times could not be compared.</summary>
internal sealed class Agreement(Library library, IHandWritten handWritten, SyntheticCorpus corpus)
{
    private readonly LinqScan linq = new(corpus);

    /// <summary>How they differ for a class of query; null when they do not.</summary>
    public async Task<string?> DifferenceAsync(QueryKind kind)
    {
        Answer expected = linq.Find(kind, int.MaxValue);
        string[] places = Places(expected, kind);
        if (places.Length == 0)
        {
            return "nothing to find";
        }

        int all = Math.Max(1, expected.Quotes.Count) + 1;
        return Difference(places, Places(handWritten.Find(kind, all), kind), "the hand-written query") ?? await LibrarysDifferenceAsync(places, kind, all);
    }

    private async Task<string?> LibrarysDifferenceAsync(string[] places, QueryKind kind, int limit)
    {
        try
        {
            QuotePage page = await library.FindAsync(kind, limit);
            return kind is QueryKind.Count or QueryKind.Facet || page.Total == places.Length
                ? Difference(places, Places(Library.Read(kind, page), kind), "the library")
                : string.Create(CultureInfo.InvariantCulture, $"a LINQ scan finds {places.Length} quotes, the library counts {page.Total}");
        }
        catch (Exception error) when (error is NotSupportedException or NotImplementedException or QuoteIndexException)
        {
            return "not supported: " + error.Message;
        }
    }

    // Ranks differ between the three, days do not: newest first is compared in its order of days.
    private static string[] Places(Answer answer, QueryKind kind)
    {
        if (answer.Total is { } total)
        {
            return [total.ToString(CultureInfo.InvariantCulture)];
        }

        if (kind == QueryKind.Facet)
        {
            return [.. answer.Values.Select(value => value.ToString())];
        }

        IEnumerable<Quote> quotes = answer.Quotes;
        return kind is QueryKind.NewestFirst or QueryKind.SpeakerCompanyDates && IsNewestFirst(answer.Quotes)
            ? [.. quotes.Select(quote => $"{quote.Date:o} {quote.Source}").OrderDescending(StringComparer.Ordinal)]
            : [.. quotes.Select(quote => quote.Source.ToString()).Order(StringComparer.Ordinal)];
    }

    private static bool IsNewestFirst(IReadOnlyList<Quote> quotes) =>
        quotes.Zip(quotes.Skip(1)).All(pair => pair.First.Date >= pair.Second.Date);

    private static string? Difference(string[] expected, string[] actual, string who)
    {
        int same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == expected.Length && same == actual.Length
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"a LINQ scan finds {expected.Length}, {who} {actual.Length}; first {expected.ElementAtOrDefault(same) ?? "no more"} and {actual.ElementAtOrDefault(same) ?? "no more"}");
    }
}
