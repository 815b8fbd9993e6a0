using QuoteIndex.Querying.Words;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>
/// The words of the corpus from the most to the least frequent: those of the seeds by their frequency, words of a list,
/// then invented ones. All in lower case.
/// </summary>
internal sealed class Vocabulary
{
    private const int Size = 30_000;

    private readonly List<string> words;
    private readonly Dictionary<string, int> stems;

    public Vocabulary(Random random)
    {
        IEnumerable<string> seeds = Seeds.Texts
            .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Trim('.', ',', '“', '”', '"', '(', ')', ':', ';', '?').ToLowerInvariant())
            .Where(word => word.All(char.IsAsciiLetterLower) && word.Length > 0)
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
        var invented = new InventedWords(random);
        words = [.. seeds.Concat(ListedWords()).Concat(Enumerable.Repeat(invented, Size).Select(source => source.Next())).Distinct().Take(Size)];
        stems = words.SelectMany(WordAnalyzer.Stems).GroupBy(stem => stem, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    public int Count => words.Count;

    public string this[int rank] => words[rank];

    /// <summary>
    /// The first word from <paramref name="rank"/> on that the library, a by-hand tokenizer and a search for substrings
    /// all find in the same quotes: no stop word, without other inflections, and part of no other word or name.
    /// </summary>
    public string PlainWord(int rank, IReadOnlyCollection<string> names) =>
        words.Skip(rank).First(word => word.Length > 3
            && !StopWords.Contains(word)
            && WordAnalyzer.Stems(word).TrueForAll(stem => stems[stem] == 1)
            && words.Count(other => other.Contains(word, StringComparison.Ordinal)) == 1
            && !names.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Makes <paramref name="word"/> as frequent as <paramref name="rank"/> is; the frequent words of the seeds are stop words, which nobody asks for.</summary>
    public void Move(string word, int rank)
    {
        words.Remove(word);
        words.Insert(rank, word);
    }

    /// <summary>
    /// The beginning of several words that together are about as frequent as the word of <paramref name="rank"/>. A stemmer
    /// leaves it to them all: by hand, prefixes are looked for among stems.
    /// </summary>
    public string Prefix(int rank)
    {
        const int Length = 4, Fewest = 5;
        double wanted = 1.0 / (rank + 1);
        return words.Select((word, at) => (Word: word, Weight: 1.0 / (at + 1)))
            .Where(word => word.Word.Length >= Length)
            .GroupBy(word => word.Word[..Length], StringComparer.Ordinal)
            .Where(group => group.Count() >= Fewest && EnglishStemmer.Stem(group.Key) == group.Key && !group.Key.EndsWith('e')
                && group.All(word => EnglishStemmer.Stem(word.Word).StartsWith(group.Key, StringComparison.Ordinal)))
            .MinBy(group => Math.Abs(group.Sum(word => word.Weight) - wanted))!.Key;
    }

    private static IEnumerable<string> ListedWords()
    {
        using Stream stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("corpus-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
