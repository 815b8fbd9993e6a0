using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Marks the words a query asked for in the statements found. Made once for a query.</summary>
internal sealed class Highlighter
{
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> phrases = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];

    private readonly Synonyms groups;

    public Highlighter(QuoteFilter filter, Synonyms groups)
    {
        this.groups = groups;
        Collect(filter, 0);
    }

    /// <summary>Where the words stand in <paramref name="text"/>, in order of place, not overlapping.</summary>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        if (stems.Count == 0 && phrases.Count == 0 && prefixes.Count == 0)
        {
            return [];
        }

        List<Word> words = WordAnalyzer.Analyze(text);
        var spans = new List<TextSpan>();
        for (int i = 0; i < words.Count; i++)
        {
            int length = PhraseAt(words, i);
            Word word = words[i];
            if (length == 0 && (stems.Contains(word.Stem) || prefixes.Exists(prefix => Begins(word, prefix))))
            {
                length = 1;
            }

            if (length > 0)
            {
                var span = new TextSpan(word.Span.Start, words[i + length - 1].Span.End);
                if (spans.Count > 0 && spans[^1].End >= span.Start)
                {
                    spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, span.End));
                }
                else
                {
                    spans.Add(span);
                }
            }
        }

        return spans;
    }

    private static bool Begins(Word word, string prefix) =>
        word.Form.StartsWith(prefix, StringComparison.Ordinal) || word.Stem.StartsWith(prefix, StringComparison.Ordinal);

    // The longest of the phrases that begin at a word, 0 when none does.
    private int PhraseAt(List<Word> words, int start)
    {
        int longest = 0;
        if (phrases.TryGetValue(words[start].Stem, out List<string[]>? candidates))
        {
            foreach (string[] phrase in candidates)
            {
                int i = 0;
                while (i < phrase.Length && start + i < words.Count && words[start + i].Stem == phrase[i])
                {
                    i++;
                }

                longest = i == phrase.Length ? Math.Max(longest, i) : longest;
            }
        }

        return longest;
    }

    // What a filter excludes is not what was asked for, so operands of "not" are left out.
    private void Collect(QuoteFilter filter, int depth)
    {
        const int Enough = 200;
        if (depth > Enough)
        {
            return;
        }

        switch (filter)
        {
            case AndFilter and:
                foreach (QuoteFilter operand in and.Operands)
                {
                    Collect(operand, depth + 1);
                }

                break;
            case OrFilter or:
                foreach (QuoteFilter operand in or.Operands)
                {
                    Collect(operand, depth + 1);
                }

                break;
            case WordsFilter words:
                foreach (QueryTerm term in QueryTerm.Parse(words.Text, groups))
                {
                    stems.UnionWith(term.Exact);
                    foreach (string[] synonym in term.Synonyms)
                    {
                        Add(synonym);
                    }
                }

                break;
            case PhraseFilter phrase:
                Add([.. WordAnalyzer.Stems(phrase.Text)]);
                break;
            case PrefixFilter prefix:
                prefixes.AddRange(WordAnalyzer.Forms(prefix.Text).Distinct());
                break;
        }
    }

    private void Add(string[] phrase)
    {
        if (phrase.Length == 0)
        {
            return;
        }

        if (!phrases.TryGetValue(phrase[0], out List<string[]>? known))
        {
            phrases[phrase[0]] = known = [];
        }

        known.Add(phrase);
    }
}
