using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Makes of words that are asked for what matches them.</summary>
internal sealed class WordsCompiler(Synonyms synonyms, TermStatistics statistics)
{
    // What another word is worth of the one that was asked for: one that means the same, and one that only tells of it.
    private const float SameWeight = 0.7f;
    private const float TellingWeight = 0.35f;

    public OpenMatcher Compile(WordsFilter filter)
    {
        Asked[] asked = [.. QueryTerm.Parse(filter.Text, synonyms).Select(Ask)];
        if (asked.Length == 0)
        {
            return _ => null;
        }

        bool stepwise = asked.Length <= QueryTerm.MostTerms;
        int enough = filter.Match switch
        {
            WordMatch.Any => 1,
            WordMatch.Most when stepwise => QueryTerm.Majority(asked.Length),
            _ => asked.Length,
        };
        return view => Open(view, asked, enough, stepwise);
    }

    /// <summary>Words in a row, with positions; null when the segment has not all of them.</summary>
    public static WordSource? Row(SegmentView view, string[] keys, float weight)
    {
        if (keys.Length == 1)
        {
            return view.Open(keys[0]) is { } reader ? new StemSource(view.Arena, reader, reader, weight) : null;
        }

        return Array.TrueForAll(keys, key => view.CountOf(key) > 0)
            ? new RowSource(view.Arena, () => [.. keys.Select(key => view.Open(key, positions: true)!)], weight)
            : null;
    }

    private static WordsMatcher? Open(SegmentView view, Asked[] asked, int enough, bool stepwise)
    {
        var terms = new TermSource[asked.Length];
        int possible = 0;
        for (int i = 0; i < asked.Length; i++)
        {
            terms[i] = asked[i].Open(view);
            possible += terms[i].Count > 0 ? 1 : 0;
            if (possible + asked.Length - i - 1 < enough)
            {
                return null;
            }
        }

        return new WordsMatcher(view.Arena, terms, enough, stepwise);
    }

    private Asked Ask(QueryTerm term)
    {
        (string, float)[] exact = [.. term.Exact.Select(stem => TermKey.Of(TermKey.Word, stem)).Select(key => (key, statistics.WeightOf(key)))];

        // A rarer word is not worth more than the one that was asked for.
        float asked = exact.Sum(word => word.Item2);
        (string[], float)[] synonyms = [.. term.Synonyms
            .Select(stems => stems.Select(stem => TermKey.Of(TermKey.Word, stem)).ToArray())
            .Select((keys, i) => (keys, (i < term.Same ? SameWeight : TellingWeight) * Math.Min(keys.Max(statistics.WeightOf), asked)))];
        return new Asked(exact, synonyms);
    }

    // One thing asked for, with what its words are worth.
    private sealed record Asked((string Key, float Weight)[] Exact, (string[] Keys, float Weight)[] Synonyms)
    {
        public TermSource Open(SegmentView view)
        {
            var exact = new List<WordSource>(Exact.Length);
            foreach ((string key, float weight) in Exact)
            {
                if (view.Open(key) is { } reader)
                {
                    exact.Add(new StemSource(view.Arena, reader, Exact.Length == 1 ? reader : view.Open(key)!, weight));
                }
            }

            WordSource[] synonyms = [.. Synonyms.Select(synonym => Row(view, synonym.Keys, synonym.Weight)).OfType<WordSource>()];
            return new TermSource(view.Arena, [.. exact], exact.Count == Exact.Length, synonyms);
        }
    }
}
