using System.Collections.Frozen;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>The roles under which people of a group are quoted who are not called by its name: "officials" are ministers and spokesmen.</summary>
internal static class RoleKinds
{
    private static readonly FrozenDictionary<string, string[]> Kinds = Read();

    /// <summary>True for the name of a group.</summary>
    public static bool IsGroup(string word) => WordAnalyzer.Stems(word) is [var stem] && Kinds.ContainsKey(stem);

    /// <summary>Statements by people of the group; by those of the role itself where it is no group.</summary>
    public static QuoteFilter Filter(string role) => WordAnalyzer.Stems(role) is [var stem] && Kinds.TryGetValue(stem, out string[]? kinds)
        ? kinds.Select(QuoteFilter.Title).Aggregate(QuoteFilter.Title(role), (any, kind) => any | kind)
        : QuoteFilter.Title(role);

    private static FrozenDictionary<string, string[]> Read()
    {
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("query-role-kinds.txt"))
        {
            string[] sides = line.Split(": ");
            string[] kinds = sides[1].Split(", ");
            foreach (string group in WordAnalyzer.Stems(sides[0]))
            {
                read[group] = read.TryGetValue(group, out string[]? more) ? [.. more.Union(kinds)] : kinds;
            }
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
