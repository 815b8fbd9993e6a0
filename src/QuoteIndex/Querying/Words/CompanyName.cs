using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>What makes two names those of one company: equal without legal form, case and accents, or the directory says so.</summary>
internal static class CompanyName
{
    private static readonly FrozenSet<string> Suffixes =
        WordList.Lines("query-company-suffixes.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string[]> Tickers = new(StringComparer.Ordinal);
    private static readonly HashSet<string> FirstWords = new(StringComparer.Ordinal);

    // Lines of "Canonical | other names, … | TICKERS".
    static CompanyName()
    {
        string[][] companies = [.. WordList.Lines("companies.txt").Select(line => line.Split('|'))];
        HashSet<string> canonical = [.. companies.Select(columns => Key(columns[0]))];
        foreach (string[] columns in companies)
        {
            // Another name that is a company of its own ("Facebook") stays that company's.
            string own = Key(columns[0]);
            string[] names = [.. Keys(columns.Take(2)).Where(key => key == own || !canonical.Contains(key))];
            foreach (string key in names)
            {
                Names.TryAdd(key, names);
            }

            foreach (string key in Keys(columns.Skip(2)))
            {
                Tickers.TryAdd(key, names);
            }
        }

        FirstWords.UnionWith(Names.Keys.Concat(Tickers.Keys).Select(key => key.Split(' ')[0]));

        static string[] Keys(IEnumerable<string> columns) =>
            [.. columns.SelectMany(column => column.Split(',')).Select(Key).Where(key => key.Length > 0).Distinct()];
    }

    /// <summary>The name as it is compared: "Meta Platforms, Inc." is "meta".</summary>
    public static string Key(string name)
    {
        var words = new List<string>();
        WordAnalyzer.AddForms(name, words);
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
        return key.Length == 0 ? [] : [.. KnownKeys(key, ticker: true).Append(key).Distinct()];
    }

    /// <summary>The keys of the names the directory has for the company with this key, or this ticker; none when it does not know it.</summary>
    public static IReadOnlyList<string> KnownKeys(string key, bool ticker) =>
        Names.TryGetValue(key, out string[]? names) || (ticker && Tickers.TryGetValue(key, out names)) ? names : [];

    /// <summary>True when a name the directory knows begins with this folded word.</summary>
    public static bool Begins(string form) => FirstWords.Contains(form);
}
