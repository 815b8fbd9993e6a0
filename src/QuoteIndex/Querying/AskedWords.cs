using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>The words a filter asks for, and where they stand in a text. Made once for a query.</summary>
internal sealed class AskedWords
{
    private readonly List<Asked> all = [];
    private readonly Dictionary<string, Asked> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asked> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Stems, Asked Asked, bool Synonym)>> phrases = new(StringComparer.Ordinal);
    private readonly List<(string Form, Asked Asked)> prefixes = [];

    private readonly Synonyms synonyms;

    public AskedWords(QuoteFilter filter, Synonyms synonyms)
    {
        this.synonyms = synonyms;
        foreach (QuoteFilter wanted in FilterLeaves.Wanted(filter))
        {
            Collect(wanted);
        }
    }

    /// <summary>What is asked for, in the query's order; empty when no words are.</summary>
    public IReadOnlyList<Asked> All => all;

    /// <summary>Where the words stand, in order of where they begin; what is found for several things comes for each of them.</summary>
    public IEnumerable<FoundWords> Find(IReadOnlyList<Word> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            Word word = words[i];
            if (phrases.TryGetValue(word.Stem, out List<(string[] Stems, Asked Asked, bool Synonym)>? candidates))
            {
                foreach ((string[] phrase, Asked wanted, bool synonym) in candidates)
                {
                    if (BeginsAt(words, i, phrase))
                    {
                        yield return new FoundWords(i, phrase.Length, wanted, synonym);
                    }
                }
            }

            if (stems.TryGetValue(word.Stem, out Asked? asked))
            {
                yield return new FoundWords(i, 1, asked, Synonym: false);
            }

            foreach ((string form, Asked beginning) in prefixes)
            {
                if (word.Form.StartsWith(form, StringComparison.Ordinal) || word.Stem.StartsWith(form, StringComparison.Ordinal))
                {
                    yield return new FoundWords(i, 1, beginning, Synonym: false);
                }
            }
        }
    }

    private static bool BeginsAt(IReadOnlyList<Word> words, int start, string[] phrase)
    {
        int i = 0;
        while (i < phrase.Length && start + i < words.Count && words[start + i].Stem == phrase[i])
        {
            i++;
        }

        return i == phrase.Length;
    }

    private void Collect(QuoteFilter filter)
    {
        switch (filter)
        {
            case WordsFilter words:
                AddWords(words.Text);
                break;
            case PhraseFilter phrase when WordAnalyzer.Stems(phrase.Text) is { Count: > 0 } row:
                AddPhrase([.. row], Add(new Asked(phrase.Text, row, AskedSort.Phrase)), synonym: false);
                break;
            case PrefixFilter prefix when WordAnalyzer.Forms(prefix.Text) is { Count: > 0 } forms:
                Asked beginning = Add(new Asked(prefix.Text, [], AskedSort.Prefix));
                prefixes.AddRange(forms.Distinct().Select(form => (form, beginning)));
                break;
        }
    }

    private void AddWords(string text)
    {
        string quiet = QueryTerm.Quieten(text);
        List<Word> written = WordAnalyzer.Analyze(quiet);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < written.Count; i++)
        {
            places.TryAdd(written[i].Stem, i);
        }

        foreach (QueryTerm term in QueryTerm.Parse(text, synonyms))
        {
            // As it was typed, from the first of its words to the last; letters in other case take as much room but for a few.
            int[] at = [.. term.Exact.Where(places.ContainsKey).Select(stem => places[stem])];
            string asTyped = at.Length == 0
                ? string.Join(' ', term.Exact)
                : new TextSpan(written[at.Min()].Span.Start, written[at.Max()].Span.End).In(quiet.Length == text.Length ? text : quiet).ToString();
            Asked asked = Add(new Asked(asTyped, term.Exact, AskedSort.Words));
            foreach (string stem in term.Exact)
            {
                stems.TryAdd(stem, asked);
            }

            foreach (string[] synonym in term.Synonyms)
            {
                AddPhrase(synonym, asked, synonym: true);
            }
        }
    }

    // What is asked for twice is one thing.
    private Asked Add(Asked asked)
    {
        string key = $"{asked.Sort} {(asked.Sort == AskedSort.Prefix ? asked.Text : string.Join(' ', asked.Stems))}";
        if (!known.TryGetValue(key, out Asked? same))
        {
            known.Add(key, same = asked);
            all.Add(asked);
        }

        return same;
    }

    private void AddPhrase(string[] phrase, Asked asked, bool synonym)
    {
        if (phrase.Length == 0)
        {
            return;
        }

        if (!phrases.TryGetValue(phrase[0], out List<(string[], Asked, bool)>? beginning))
        {
            phrases[phrase[0]] = beginning = [];
        }

        beginning.Add((phrase, asked, synonym));
    }
}
