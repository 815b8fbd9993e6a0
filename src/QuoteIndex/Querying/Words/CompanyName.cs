using System.Collections.Frozen;

namespace QuoteIndex.Querying.Words;

/// <summary>What makes two names those of one company: equal without legal form, case and accents, or the directory says so.</summary>
internal static class CompanyName
{
    private static readonly FrozenSet<string> Suffixes =
        DataFile.Lines("query-company-suffixes.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Directory = ReadDirectory();

    /// <summary>The name as it is compared: "Meta Platforms, Inc." is "meta".</summary>
    public static string Key(string name)
    {
        List<string> words = WordAnalyzer.Forms(name);
        int start = words.Count > 1 && words[0] == "the" ? 1 : 0;
        int end = words.Count;
        while (end > start + 1 && Suffixes.Contains(words[end - 1]))
        {
            end--;
        }

        return string.Join(' ', words[start..end]);
    }

    /// <summary>The keys of every name known for the company, that of <paramref name="name"/> among them; none for a text without words.</summary>
    public static IReadOnlyList<string> Keys(string name)
    {
        string key = Key(name);
        return key.Length == 0 ? [] : Directory.TryGetValue(key, out string[]? keys) ? keys : [key];
    }

    // Lines of "Canonical | other names, … | TICKERS".
    private static Dictionary<string, string[]> ReadDirectory()
    {
        var directory = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in DataFile.Lines("companies.txt"))
        {
            string[] keys = [.. line.Split('|', ',').Select(Key).Where(key => key.Length > 0).Distinct()];
            foreach (string key in keys)
            {
                directory[key] = directory.TryGetValue(key, out string[]? known) ? [.. known.Union(keys)] : keys;
            }
        }

        return directory;
    }
}
