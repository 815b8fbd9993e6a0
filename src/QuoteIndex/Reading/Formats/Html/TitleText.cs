namespace QuoteIndex.Reading;

/// <summary>Compares titles, and takes the site's name off them: "Harbour closes | The Daily Tide".</summary>
internal static class TitleText
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " ~ "];

    /// <summary>True when at least two in three of the words of one title stand in the other.</summary>
    public static bool Agree(string one, string other)
    {
        HashSet<string> words = Words(one), others = Words(other);
        int fewer = Math.Min(words.Count, others.Count);
        words.IntersectWith(others);
        return fewer > 0 && words.Count * 3 >= fewer * 2;
    }

    /// <summary>The title without the name of its site behind it or before it.</summary>
    public static string WithoutSite(string title, string? site)
    {
        foreach (string separator in Separators)
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal), first = title.IndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            string before = title[..last].Trim(), behind = title[(last + separator.Length)..].Trim();
            if (IsSite(behind, site) || (separator is " | " or " :: " && LineText.CountWords(before) >= 4 && LineText.CountWords(behind) <= 4))
            {
                return WithoutSite(before, site);
            }

            if (IsSite(title[..first].Trim(), site))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title;
    }

    /// <summary>What stands behind an article's title in the page's, after a separator; null when nothing does.</summary>
    public static string? SiteBehind(string pageTitle, string title)
    {
        foreach (string separator in Separators)
        {
            int last = pageTitle.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && pageTitle.StartsWith(title, StringComparison.OrdinalIgnoreCase) && last >= title.Length)
            {
                return pageTitle[(last + separator.Length)..].Trim();
            }
        }

        return null;
    }

    private static bool IsSite(string words, string? site) =>
        site is not null && words.Length > 0 && string.Equals(Letters(words), Letters(site), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string words) =>
        string.Concat((words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words).Where(char.IsLetterOrDigit));

    private static HashSet<string> Words(string title) => title
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)))
        .Where(word => word.Length > 0)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
