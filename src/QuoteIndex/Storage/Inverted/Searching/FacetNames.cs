using System.Globalization;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Turns what facets counted by numbers into names.</summary>
internal static class FacetNames
{
    /// <summary>The most frequent values of a facet.</summary>
    /// <param name="counter">What was counted.</param>
    /// <param name="most">How many values.</param>
    /// <param name="index">Where the names are.</param>
    public static FacetCounts Name(FacetCounter counter, int most, IIndexState index)
    {
        (Dictionary<string, long> values, long unknown) = counter.Facet switch
        {
            QuoteFacet.Speaker => Named(counter, most, number => index.NameOf(NameSort.Speaker, number)),
            QuoteFacet.Company => Named(counter, most, number => index.NameOf(NameSort.Company, number)),
            QuoteFacet.Source => OfArticles(counter, index.Articles(), article => article.Path),
            QuoteFacet.Publisher => OfArticles(counter, index.Articles(), article => article.Publisher),
            QuoteFacet.Month => Listed(counter, MonthName),
            _ => Listed(counter, kind => ((QuoteKind)(kind - 1)).ToString().ToLowerInvariant()),
        };
        IEnumerable<KeyValuePair<string, long>> first = counter.Facet == QuoteFacet.Month
            ? values.OrderByDescending(value => value.Key, StringComparer.Ordinal).Take(most).Reverse()
            : values.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(most);
        FacetValue[] shown = [.. first.Select(value => new FacetValue(value.Key, value.Value))];
        long all = 0;
        foreach (int count in counter.Counts)
        {
            all += count;
        }

        return new FacetCounts { Facet = counter.Facet, Values = shown, Others = all - unknown - shown.Sum(value => value.Count), Unknown = unknown };
    }

    private static string MonthName(int month) => string.Create(CultureInfo.InvariantCulture, $"{(month - 1) / 12:0000}-{((month - 1) % 12) + 1:00}");

    private static (Dictionary<string, long> Values, long Unknown) Listed(FacetCounter counter, Func<int, string> name)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int i = 1; i < counter.Counts.Length; i++)
        {
            if (counter.Counts[i] > 0)
            {
                values.Add(name(i), counter.Counts[i]);
            }
        }

        return (values, counter.Counts[0]);
    }

    // Names are read only of those that can be among the most frequent; equals are ordered by name, so all of them are.
    private static (Dictionary<string, long> Values, long Unknown) Named(FacetCounter counter, int most, Func<int, string> name)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        int[] counts = [.. counter.Counts[1..].ToArray().Where(count => count > 0).OrderDescending().Take(most)];
        for (int i = 1; i < counter.Counts.Length && counts.Length > 0; i++)
        {
            if (counter.Counts[i] >= counts[^1])
            {
                values.Add(name(i), counter.Counts[i]);
            }
        }

        return (values, counter.Counts[0]);
    }

    private static (Dictionary<string, long> Values, long Unknown) OfArticles(
        FacetCounter counter, ArticleTable articles, Func<(string Path, string? Publisher), string?> value)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        long unknown = 0;
        for (int i = 1; i < counter.Counts.Length; i++)
        {
            if (counter.Counts[i] == 0)
            {
                continue;
            }

            if (value(articles.Articles[i]) is { } name)
            {
                values[name] = values.GetValueOrDefault(name) + counter.Counts[i];
            }
            else
            {
                unknown += counter.Counts[i];
            }
        }

        return (values, unknown);
    }
}
