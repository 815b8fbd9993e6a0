using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>Groups of words and abbreviations that mean the same, compared by stems. Immutable.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<string[]>> alternatives = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>Reads groups, one a line, members separated by commas.</summary>
    public Synonyms(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string[][] members = [.. line.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(member => WordAnalyzer.Stems(member).ToArray())
                .Where(member => member.Length > 0)
                .DistinctBy(Key)];
            foreach (string[] member in members)
            {
                longest = Math.Max(longest, member.Length);
                if (!alternatives.TryGetValue(Key(member), out List<string[]>? known))
                {
                    alternatives[Key(member)] = known = [];
                }

                known.AddRange(members.Where(other => other != member));
            }
        }
    }

    /// <summary>The groups that come with the library.</summary>
    public static Synonyms Default { get; } = new(WordList.Lines("synonyms.txt"));

    /// <summary>The longest run of words from <paramref name="start"/> on that has synonyms: its length, 0 when there is none, and the synonyms.</summary>
    public int Find(IReadOnlyList<Word> words, int start, out IReadOnlyList<string[]> synonyms)
    {
        for (int length = Math.Min(longest, words.Count - start); length > 0; length--)
        {
            string key = length == 1
                ? words[start].Stem
                : string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Stem));
            if (alternatives.TryGetValue(key, out List<string[]>? found))
            {
                synonyms = found;
                return length;
            }
        }

        synonyms = [];
        return 0;
    }

    private static string Key(string[] stems) => string.Join(' ', stems);
}
