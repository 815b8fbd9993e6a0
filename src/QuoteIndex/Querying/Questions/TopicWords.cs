using System.Collections.Frozen;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Words that tell little of a topic, in any inflection.</summary>
internal static class TopicWords
{
    private static readonly FrozenSet<string> Light = Read("light: ");
    private static readonly FrozenSet<string> General = Read("general: ");

    public static bool IsLight(Word word) => Light.Contains(word.Stem);

    public static bool IsGeneral(Word word) => General.Contains(word.Stem);

    /// <summary>Words as they are spelled, plurals too: those of the synonyms and of common use, but not those that tell nothing.</summary>
    public static IEnumerable<string> Vocabulary(Synonyms synonyms) => synonyms.Groups
        .Concat(WordList.Lines("query-topic-words.txt").Where(line => line.StartsWith("general: ", StringComparison.Ordinal)).Select(line => line["general: ".Length..]))
        .SelectMany(WordAnalyzer.Forms)
        .SelectMany(word => (string[])[word, word + "s"]);

    private static FrozenSet<string> Read(string wordClass) => WordList.Lines("query-topic-words.txt")
        .Where(line => line.StartsWith(wordClass, StringComparison.Ordinal))
        .SelectMany(line => WordAnalyzer.Stems(line[wordClass.Length..]))
        .ToFrozenSet(StringComparer.Ordinal);
}
