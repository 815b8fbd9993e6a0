using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>
/// The head words of a source, by the rules of the PolNeAR referee: the last word before the first comma, bracket,
/// preposition, relative pronoun or participle; each head of a list; and, in "the chairman, Phil Lovas,", the name.
/// </summary>
internal static class SourceHeads
{
    private static readonly Dictionary<string, HashSet<string>> Lists = WordLists.Read("source-words.txt");

    /// <summary>The heads of the phrase at the spans, as indices of words.</summary>
    public static HashSet<int> Find(ScoredText text, IEnumerable<TextSpan> spans)
    {
        int[] words = text.Words.In(spans).Indices.ToArray();
        string[] lower = [.. words.Select(w => text[w].ToString().ToLowerInvariant())];
        var heads = new HashSet<int>();
        int current = -1;
        for (int n = 0; n < words.Length; n++)
        {
            string word = lower[n];
            bool isSuffix = Lists["suffixes"].Contains(word.TrimEnd('.'));
            if (n > 0 && !isSuffix && Gap(text, words[n - 1], words[n]) is var gap && IsBreak(gap))
            {
                if (!IsList(lower))
                {
                    if (current >= 0 && !char.IsUpper(text[current][0]) && gap.Contains(',') && NameFrom(text, words, n) is >= 0 and int name)
                    {
                        heads.Add(name);
                    }

                    break;
                }

                if (current >= 0)
                {
                    heads.Add(current);
                }

                current = words[n];
                continue;
            }

            if ((n > 0 && Lists["relative"].Contains(word))
                || (current >= 0 && Lists["cut"].Contains(word))
                || (n > 0 && BeginsParticiple(text, words, lower, n)))
            {
                break;
            }

            if (current >= 0 && word is "and" or "or")
            {
                heads.Add(current);
                continue;
            }

            if (!isSuffix || current < 0)
            {
                current = words[n];
            }
        }

        if (current >= 0)
        {
            heads.Add(current);
        }

        return heads;
    }

    private static ReadOnlySpan<char> Gap(ScoredText text, int before, int after) =>
        text.Text.AsSpan(text.Words[before].End, text.Words[after].Start - text.Words[before].End);

    private static bool IsBreak(ReadOnlySpan<char> gap) => gap.ContainsAny(",;:()[]—–".AsSpan()) || gap.Contains("--", StringComparison.Ordinal);

    // "Smith, Jones and Brown": a comma before a later "and" with no clause between.
    private static bool IsList(string[] lower)
    {
        int and = Array.LastIndexOf(lower, "and");
        return and > 0 && !lower.AsSpan(1, and - 1).ToArray().Any(Lists["not-listed"].Contains);
    }

    // The last of the capitalized words from n on; -1 when the first is not capitalized.
    private static int NameFrom(ScoredText text, int[] words, int n)
    {
        int name = -1;
        for (; n < words.Length && char.IsUpper(text[words[n]][0]); n++)
        {
            name = words[n];
        }

        return name;
    }

    // "Americans worried about …", "a union representing …", "those responding".
    private static bool BeginsParticiple(ScoredText text, int[] words, string[] lower, int n)
    {
        string word = lower[n];
        bool isParticiple = word.Length >= 5
            && !word.Contains('-')
            && (EndsAfterLetter(word, "ed") || EndsAfterLetter(word, "ing"))
            && !text[words[n]].ToString().Any(char.IsUpper);
        if (!isParticiple)
        {
            return false;
        }

        string before = lower[n - 1];
        return n == words.Length - 1
            ? before is "those" or "people"
            : !(Lists["determiners"].Contains(before)
                || Lists["modifiers"].Contains(before)
                || before.EndsWith("'s", StringComparison.Ordinal)
                || before.EndsWith("’s", StringComparison.Ordinal)
                || char.IsDigit(before[0]));
    }

    private static bool EndsAfterLetter(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal)
        && word.Length > ending.Length
        && char.IsAsciiLetterLower(word[^(ending.Length + 1)]);
}
