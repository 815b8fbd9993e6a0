using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>
/// The words of a role or mention that say what somebody is, as index terms: of "a spokesman for the CEO" only
/// "spokesman", of "Meta's CEO" only "CEO". A word under a modifier is a term of its own, so that a president is not a
/// vice president and a CEO not a former one. Whose role it is ("Meta", "the CEO") are terms under a mark of their own,
/// for those who ask by "Meta's CEO".
/// </summary>
internal static class RoleWords
{
    // A letter to the plainest tokenizer, and no character of any analyzed word.
    private const char Under = '\uFF0D';

    // Each modifier with the stem of the first that means the same.
    private static readonly FrozenDictionary<string, string> Modifiers = WordList.Lines("query-role-modifiers.txt")
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Select(word => (word, EnglishStemmer.Stem(words[0]))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ModifierStems = Modifiers
        .DistinctBy(pair => EnglishStemmer.Stem(pair.Key))
        .ToFrozenDictionary(pair => EnglishStemmer.Stem(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Boundaries = Set("query-role-boundaries.txt");

    /// <summary>The index terms of a role or mention, in order of place.</summary>
    public static List<string> Of(string text)
    {
        var terms = new List<string>();
        string modifier = "";
        List<Word> words = WordAnalyzer.Analyze(text);
        for (int i = 0; i < words.Count; i++)
        {
            Word word = words[i];
            bool separate = i > 0 && text.AsSpan(words[i - 1].Span.End, word.Span.Start - words[i - 1].Span.End).IndexOfAny(",;/") >= 0;
            if (separate || word.Form is "and" or "or")
            {
                modifier = "";
            }

            if (Boundaries.Contains(word.Form))
            {
                terms.AddRange(words.Skip(i + 1).Where(IsContent).Select(Owner));
                break;
            }

            if (IsPossessive(text, word))
            {
                // What comes before a possessive owns the role.
                terms.Clear();
                terms.AddRange(words.Take(i + 1).Where(IsContent).Select(Owner));
                modifier = "";
            }
            else if (Modifiers.TryGetValue(word.Form, out string? stem) && i + 1 < words.Count)
            {
                modifier += stem + Under;
            }
            else if (!StopWords.Contains(word.Form))
            {
                terms.Add(modifier + word.Stem);
            }
        }

        return terms;
    }

    /// <summary>
    /// The role somebody is asked for by: what it must have, and for each of these the terms in a row that will do. Whose role it is
    /// counts only before a possessive: "the chair of the board" is any chair.
    /// </summary>
    public static List<IReadOnlyList<IReadOnlyList<string>>> Query(string role, Synonyms groups)
    {
        List<Word> words = WordAnalyzer.Analyze(role);
        int owners = words.FindLastIndex(word => IsPossessive(role, word)) + 1;
        var asked = new List<IReadOnlyList<IReadOnlyList<string>>>();
        asked.AddRange(words.Take(owners).Where(IsContent).Select(word => (IReadOnlyList<IReadOnlyList<string>>)[[Owner(word)], [word.Stem]]));
        words.RemoveRange(0, owners);
        int end = words.FindIndex(word => Boundaries.Contains(word.Form));
        words = words.GetRange(0, end < 0 ? words.Count : end);
        words.RemoveAll(word => StopWords.Contains(word.Form) && !Modifiers.ContainsKey(word.Form));
        string modifier = "";
        for (int i = 0; i < words.Count;)
        {
            (int length, IReadOnlyList<string[]> synonyms, _) = groups.FindSame(words, i);
            if (length == 1 && Questions.RoleKinds.IsGroup(words[i].Form))
            {
                // Experts are economists and analysts; narrower words of anything else are those of a topic.
                synonyms = groups.Find(words, i).Synonyms;
            }

            if (length == 0 && i + 1 < words.Count && Modifiers.TryGetValue(words[i].Form, out string? stem))
            {
                modifier += stem + Under;
                i++;
                continue;
            }

            length = Math.Max(length, 1);
            IReadOnlyList<string> stems = words.GetRange(i, length).ConvertAll(word => word.Stem);
            List<string>[] alternatives = [.. synonyms.Prepend(stems).Select(phrase => Terms(phrase, modifier)).Where(terms => terms.Count > 0)];
            if (i + length < words.Count && length == 1 && modifier.Length == 0 && alternatives.Length > 0)
            {
                // An "economy minister" is a minister of the economy.
                alternatives = [.. alternatives, [Owner(words[i])]];
            }
            if (alternatives.Length > 0)
            {
                // A word whose stem is a stop word ("ons") asks for nothing.
                asked.Add(alternatives);
            }

            i += length;
        }

        return asked;
    }

    // The index terms of stems in a row, all of them under a modifier.
    private static List<string> Terms(IReadOnlyList<string> stems, string modifier)
    {
        var terms = new List<string>();
        for (int i = 0; i < stems.Count; i++)
        {
            if (i + 1 < stems.Count && ModifierStems.TryGetValue(stems[i], out string? stem))
            {
                modifier += stem + Under;
            }
            else if (!StopWords.Contains(stems[i]))
            {
                terms.Add(modifier + stems[i]);
            }
        }

        return terms;
    }

    private static string Owner(Word word) => Under + word.Stem;

    private static bool IsContent(Word word) => !StopWords.Contains(word.Form) && !StopWords.Contains(word.Stem);

    private static bool IsPossessive(string text, Word word) => word.Span.End < text.Length && text[word.Span.End] is '\'' or '\u2019';

    private static FrozenSet<string> Set(string file) =>
        WordList.Lines(file).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
