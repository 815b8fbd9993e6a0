using QuoteIndex.Querying.Words;

namespace QuoteIndex;

/// <summary>
/// Groups of synonyms by the stems of their members. What stands for a member is read when it is first asked for, since a table has many and
/// a question names few. Safe for use by several threads.
/// </summary>
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

    /// <summary>The longest run of words from <paramref name="start"/> on that has synonyms: its length, 0 when there is none, and the synonyms, those that mean the same first.</summary>
    public int Find(IReadOnlyList<Word> words, int start, bool narrower, out IReadOnlyList<string[]> synonyms)
    {
        int most = longest.GetValueOrDefault(words[start].Stem);
        for (int length = Math.Min(most, words.Count - start); length > 0; length--)
        {
            if (alternatives.TryGetValue(Key(words, start, length), out Alternatives? found))
            {
                synonyms = narrower ? found.All : found.Same;
                return length;
            }
        }

        synonyms = [];
        return 0;
    }

    /// <summary>What stands for this run of words; empty when nothing does.</summary>
    public IReadOnlyList<string[]> Of(IReadOnlyList<Word> words, int start, int length) =>
        alternatives.TryGetValue(Key(words, start, length), out Alternatives? found) ? found.All : [];

    private static string Key(IReadOnlyList<Word> words, int start, int length) => length == 1
        ? words[start].Stem
        : string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Stem));

    private static string Key(string[] stems) => stems.Length == 1 ? stems[0] : string.Join(' ', stems);

    private void Add(string[] member, string others, bool narrower)
    {
        string key = Key(member);
        longest[member[0]] = Math.Max(longest.GetValueOrDefault(member[0]), member.Length);
        if (!alternatives.TryGetValue(key, out Alternatives? known))
        {
            alternatives[key] = known = new Alternatives(key);
        }

        known.Add(others, narrower);
    }

    // What stands for a member: all of it, and what means the same alone.
    private sealed class Alternatives(string member)
    {
        private readonly List<(string List, bool Narrower)> lists = [];
        private IReadOnlyList<string[]>? all;
        private IReadOnlyList<string[]>? same;

        public IReadOnlyList<string[]> All => all ??= Read(narrower: true);

        public IReadOnlyList<string[]> Same => same ??= Read(narrower: false);

        public void Add(string list, bool narrower) => lists.Add((list, narrower));

        private string[][] Read(bool narrower) => [.. lists
            .Where(list => narrower || !list.Narrower)
            .OrderBy(list => list.Narrower)
            .SelectMany(list => Members(list.List))
            .Where(stems => Key(stems) != member)
            .DistinctBy(Key)];
    }
}
