using QuoteIndex.Querying.Words;

namespace QuoteIndex;

/// <summary>
/// Groups of synonyms by the stems of their members. What stands for a member is read when it is first asked for, since a table has many and
/// a question names few. Safe for use by several threads.
/// </summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, SynonymEntry> alternatives = new(StringComparer.Ordinal);

    // The first words of members, with the number of words of the longest that begins so.
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    public SynonymTable(IEnumerable<string> groups)
    {
        foreach (string group in groups)
        {
            // "economy > growth, recession": the first is found by the others, which do not stand for it.
            int sign = group.IndexOf('>', StringComparison.Ordinal);
            foreach (string[] member in Members(sign < 0 ? group : group[..sign]))
            {
                Add(member, group[(sign + 1)..], narrower: sign >= 0);
            }
        }
    }

    /// <summary>The members of a list as stems, each once.</summary>
    public static string[][] Members(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(member => WordAnalyzer.Stems(member).ToArray())
        .Where(member => member.Length > 0)
        .DistinctBy(Key)];

    /// <summary>The stems of a member as one string.</summary>
    public static string Key(string[] stems) => stems.Length == 1 ? stems[0] : string.Join(' ', stems);

    /// <summary>The longest run of words from <paramref name="start"/> on that has synonyms: its length, 0 when there is none, and what stands for it.</summary>
    public int Find(IReadOnlyList<Word> words, int start, out SynonymEntry? entry)
    {
        int most = longest.GetValueOrDefault(words[start].Stem);
        for (int length = Math.Min(most, words.Count - start); length > 0; length--)
        {
            if (alternatives.TryGetValue(Key(words, start, length), out entry))
            {
                return length;
            }
        }

        entry = null;
        return 0;
    }

    private static string Key(IReadOnlyList<Word> words, int start, int length) => length == 1
        ? words[start].Stem
        : string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Stem));

    private void Add(string[] member, string others, bool narrower)
    {
        string key = Key(member);
        longest[member[0]] = Math.Max(longest.GetValueOrDefault(member[0]), member.Length);
        if (!alternatives.TryGetValue(key, out SynonymEntry? known))
        {
            alternatives[key] = known = new SynonymEntry(key);
        }

        known.Add(others, narrower);
    }
}
