using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>
/// The words of a role or mention that say what somebody is, as index terms: of "a spokesman for the CEO" only
/// "spokesman", of "Meta's CEO" only "CEO". A word under a modifier is a term of its own, so that a president is not a
/// vice president and a CEO not a former one.
/// </summary>
internal static class RoleWords
{
    // A letter to the plainest tokenizer, and no character of any analyzed word.
    private const char Under = '\uFF0D';

    private static readonly FrozenSet<string> Modifiers = Set("query-role-modifiers.txt");
    private static readonly FrozenSet<string> ModifierStems = Modifiers.Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
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
                break;
            }

            if (word.Span.End < text.Length && text[word.Span.End] is '\'' or '\u2019')
            {
                // What comes before a possessive owns the role.
                terms.Clear();
                modifier = "";
            }
            else if (Modifiers.Contains(word.Form) && i + 1 < words.Count)
            {
                modifier += word.Stem + Under;
            }
            else if (!StopWords.Contains(word.Form))
            {
                terms.Add(modifier + word.Stem);
            }
        }

        return terms;
    }

    /// <summary>
    /// The role somebody is asked for by: what it must have, and for each of these the terms in a row that will do.
    /// </summary>
    public static List<IReadOnlyList<IReadOnlyList<string>>> Query(string role)
    {
        List<Word> words = WordAnalyzer.Analyze(role);
        int end = words.FindIndex(word => Boundaries.Contains(word.Form));
        words = words.GetRange(0, end < 0 ? words.Count : end);
        words.RemoveAll(word => StopWords.Contains(word.Form) && !Modifiers.Contains(word.Form));
        var asked = new List<IReadOnlyList<IReadOnlyList<string>>>();
        string modifier = "";
        for (int i = 0; i < words.Count;)
        {
            int length = Synonyms.Default.Find(words, i, out IReadOnlyList<string[]> synonyms);
            if (length == 0 && i + 1 < words.Count && Modifiers.Contains(words[i].Form))
            {
                modifier += words[i].Stem + Under;
                i++;
                continue;
            }

            length = Math.Max(length, 1);
            IReadOnlyList<string> stems = words.GetRange(i, length).ConvertAll(word => word.Stem);
            List<string>[] alternatives = [.. synonyms.Prepend(stems).Select(phrase => Terms(phrase, modifier)).Where(terms => terms.Count > 0)];
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
            if (i + 1 < stems.Count && ModifierStems.Contains(stems[i]))
            {
                modifier += stems[i] + Under;
            }
            else if (!StopWords.Contains(stems[i]))
            {
                terms.Add(modifier + stems[i]);
            }
        }

        return terms;
    }

    private static FrozenSet<string> Set(string file) =>
        WordList.Lines(file).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
