using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>Makes sure that all three ways find the same quotes, without which their times could not be compared.</summary>
internal static class Agreement
{
    /// <exception cref="InvalidOperationException">They do not, or there is nothing to find.</exception>
    public static async Task CheckAsync(Library library, HandWrittenIndex handWritten, SyntheticCorpus corpus)
    {
        var linq = new LinqScan(corpus);
        foreach (QueryKind kind in Enum.GetValues<QueryKind>())
        {
            string[] expected = Places(linq.Find(kind, int.MaxValue), kind);
            QuotePage page = await library.FindAsync(kind, int.MaxValue);
            Check(expected.Length > 0 && page.Total == expected.Length, kind, "the library's total", expected.Length, page.Total);
            Compare(expected, Places(page.Hits.Select(hit => hit.Quote), kind), kind, "the library");
            Compare(expected, Places(handWritten.Find(corpus, kind, int.MaxValue), kind), kind, "hand-written SQL");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {kind}: the same {expected.Length:N0} quotes by all three"));
        }
    }

    // Ranks differ between the three, days do not: newest first is compared in its order.
    private static string[] Places(IEnumerable<Quote> quotes, QueryKind kind)
    {
        IEnumerable<string> places = quotes.Select(quote => quote.Source.ToString());
        return [.. kind == QueryKind.NewestFirst ? places : places.Order(StringComparer.Ordinal)];
    }

    private static void Compare(string[] expected, string[] actual, QueryKind kind, string who) =>
        Check(expected.SequenceEqual(actual), kind, who, expected.Length, actual.Length);

    private static void Check(bool holds, QueryKind kind, string who, long expected, long actual)
    {
        if (!holds)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{kind}: the LINQ scan finds {expected} quotes, {who} {actual} or others. The times could not be compared."));
        }
    }
}
