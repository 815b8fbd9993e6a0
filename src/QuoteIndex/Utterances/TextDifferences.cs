using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>Where two texts have different words, without regard to case, accents and punctuation.</summary>
internal static class TextDifferences
{
    /// <summary>The differences in order of place. Time is near linear in the texts' lengths.</summary>
    public static IReadOnlyList<TextDifference> Between(string here, string there)
    {
        List<Word> hereWords = WordAnalyzer.Analyze(QueryTerm.Quieten(here)), thereWords = WordAnalyzer.Analyze(QueryTerm.Quieten(there));
        WordId[] hereIds = WordId.Of(hereWords), thereIds = WordId.Of(thereWords);
        List<WordRun> runs = Readable(WordAlignment.Align(hereIds, thereIds), hereIds, thereIds.Length);
        return [.. Gaps(runs, hereIds.Length, thereIds.Length)
            .Select(gap => new TextDifference(Span(here, hereWords, gap.Here.Start, gap.Here.End), Span(there, thereWords, gap.There.Start, gap.There.End)))];
    }

    /// <summary>What stands between runs, before the first and after the last, in words; nothing where both texts have nothing there.</summary>
    public static IEnumerable<(TextSpan Here, TextSpan There)> Gaps(IReadOnlyList<WordRun> runs, int here, int there)
    {
        int hereDone = 0, thereDone = 0;
        foreach (WordRun run in runs.Append(new WordRun(here, there, 0)))
        {
            if (run.Here > hereDone || run.There > thereDone)
            {
                yield return (new TextSpan(hereDone, run.Here), new TextSpan(thereDone, run.There));
            }

            (hereDone, thereDone) = (run.HereEnd, run.ThereEnd);
        }
    }

    /// <summary>
    /// Words of a text as a span of it: with the ending that is no word of its own ("Meta's"), or the place where they would
    /// stand, which is before the next word.
    /// </summary>
    public static TextSpan Span(string text, List<Word> words, int first, int end)
    {
        if (first == end)
        {
            int place = first < words.Count ? words[first].Span.Start : words.Count > 0 ? EndOf(text, words[^1].Span) : 0;
            return new TextSpan(place, place);
        }

        return new TextSpan(words[first].Span.Start, EndOf(text, words[end - 1].Span));
    }

    private static int EndOf(string text, TextSpan word)
    {
        int end = word.End;
        if (end < text.Length && text[end] is '\'' or '\u2019' or '\u02BC')
        {
            int letters = end + 1;
            while (letters < text.Length && char.IsLetter(text[letters]))
            {
                letters++;
            }

            return letters > end + 1 ? letters : end;
        }

        return end;
    }

    // One or two function words that two changed stretches have alike by chance make one change of them.
    private static List<WordRun> Readable(List<WordRun> runs, WordId[] here, int thereLength)
    {
        const int Chance = 2;
        var kept = new List<WordRun>(runs.Count);
        for (int i = 0; i < runs.Count; i++)
        {
            WordRun run = runs[i];
            (int hereBefore, int thereBefore) = kept.Count > 0 ? (kept[^1].HereEnd, kept[^1].ThereEnd) : (0, 0);
            (int hereAfter, int thereAfter) = i + 1 < runs.Count ? (runs[i + 1].Here, runs[i + 1].There) : (here.Length, thereLength);
            bool amid = run.Here > hereBefore && run.There > thereBefore && hereAfter > run.HereEnd && thereAfter > run.ThereEnd;
            if (!amid || run.Length > Chance || here.AsSpan(run.Here, run.Length).ContainsContent())
            {
                kept.Add(run);
            }
        }

        return kept;
    }
}
