using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>A caller's titles: the words of an article that are one have the senses of the title they are like. Immutable.</summary>
internal sealed class KnownTitles
{
    private readonly Dictionary<string, (string[] Words, WordSense Sense)[]>.AlternateLookup<ReadOnlySpan<char>> byLastWord;

    /// <exception cref="ArgumentException">A title has no word, or is like one that is not known.</exception>
    public KnownTitles(IEnumerable<JobTitle> titles) =>
        byLastWord = titles.Select(Read).GroupBy(title => title.Words[^1], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The senses of a token as a part of a title that ends with it; none where none does.</summary>
    public WordSense EndingAt(AnalyzedText text, int token, out int first)
    {
        first = token;
        if (!byLastWord.TryGetValue(text[token], out (string[] Words, WordSense Sense)[]? titles))
        {
            return WordSense.None;
        }

        foreach ((string[] words, WordSense sense) in titles)
        {
            if (StandsAt(text, token + 1 - words.Length, words))
            {
                first = token + 1 - words.Length;
                return sense;
            }
        }

        return WordSense.None;
    }

    private static bool StandsAt(AnalyzedText text, int first, string[] words)
    {
        for (int i = 0; first >= 0 && i < words.Length; i++)
        {
            if (!text[first + i].Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return first >= 0;
    }

    private static (string[] Words, WordSense Sense) Read(JobTitle title)
    {
        string[] words = title.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        WordSense like = SpeakerLexicon.Default[title.Like];
        return words.Length == 0 ? throw new ArgumentException("A title has no word. Give every title a name.", nameof(title))
            : (like & WordSense.Role) == 0 || (like & WordSense.Plural) != 0
                ? throw new ArgumentException($"'{title.Name}' cannot be like '{title.Like}', which is no title QuoteIndex knows. Name one of a single word, such as manager, president or minister.", nameof(title))
            : (words, like);
    }
}
