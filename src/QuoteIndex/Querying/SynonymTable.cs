using QuoteIndex.Querying.Words;

namespace QuoteIndex;

/// <summary>Groups of synonyms by the stems of their members. Immutable once made.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, Alternatives> alternatives = new(StringComparer.Ordinal);

    // The first words of members, with the number of words of the longest that begins so.
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    public SynonymTable(IEnumerable<string> groups)
    {
        foreach (string group in groups)
        {
            // "economy > growth, recession": the first is found by the others, which do not stand for it.
            int sign = group.IndexOf('>', StringComparison.Ordinal);
            string[][] members = Members(group[(sign + 1)..]);
            foreach (string[] member in sign < 0 ? members : Members(group[..sign]))
            {
                Add(member, members, narrower: sign >= 0);
            }
        }
    }

    /// <summary>The members of a list as stems, each once.</summary>
    public static string[][] Members(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(member => WordAnalyzer.Stems(member).ToArray())
        .Where(member => member.Length > 0)
        .DistinctBy(Key)];

    /// <summary>The longest run of words from <paramref name="start"/> on that has synonyms: its length, 0 when there is none, and the synonyms.</summary>
    public int Find(IReadOnlyList<Word> words, int start, bool narrower, out IReadOnlyList<string[]> synonyms)
    {
        int most = longest.GetValueOrDefault(words[start].Stem);
        for (int length = Math.Min(most, words.Count - start); length > 0; length--)
        {
            string key = length == 1
                ? words[start].Stem
                : string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Stem));
            if (alternatives.TryGetValue(key, out Alternatives? found))
            {
                synonyms = narrower ? found.All : found.Same;
                return length;
            }
        }

        synonyms = [];
        return 0;
    }

    private static string Key(string[] stems) => stems.Length == 1 ? stems[0] : string.Join(' ', stems);

    private void Add(string[] member, string[][] others, bool narrower)
    {
        string key = Key(member);
        longest[member[0]] = Math.Max(longest.GetValueOrDefault(member[0]), member.Length);
        if (!alternatives.TryGetValue(key, out Alternatives? known))
        {
            alternatives[key] = known = new Alternatives([], []);
        }

        foreach (string[] other in others)
        {
            if (!other.AsSpan().SequenceEqual(member))
            {
                AddTo(known.All, other);
                if (!narrower)
                {
                    AddTo(known.Same, other);
                }
            }
        }
    }

    private static void AddTo(List<string[]> list, string[] stems)
    {
        if (!list.Exists(same => same.AsSpan().SequenceEqual(stems)))
        {
            list.Add(stems);
        }
    }

    // What stands for a member: all of it, and what means the same alone.
    private sealed record Alternatives(List<string[]> All, List<string[]> Same);
}
