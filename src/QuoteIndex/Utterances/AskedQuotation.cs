using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>
/// A quotation somebody asks about: its words without what stands in square brackets, and where words may be left out, which is at
/// an ellipsis or a bracket. Immutable.
/// </summary>
internal sealed class AskedQuotation
{
    private readonly string quiet;

    public AskedQuotation(string text)
    {
        Text = text;

        // In a text all of capitals they tell no abbreviation from a word. No letter changes its place by it.
        quiet = QueryTerm.Quieten(text);
        List<Word> all = WordAnalyzer.Analyze(quiet);
        List<TextSpan> brackets = TextMarks.Bracketed(quiet);
        Words = Outside(all, brackets);
        if (Words.Count == 0)
        {
            (Words, brackets) = (all, []);
        }

        Ids = WordId.Of(Words);
        var cuts = new List<int>();
        for (int i = 1; i < Words.Count; i++)
        {
            var between = new TextSpan(Words[i - 1].Span.End, Words[i].Span.Start);
            if (TextMarks.HasEllipsis(between.In(quiet)) || brackets.Exists(between.Contains))
            {
                cuts.Add(i);
            }
        }

        Cuts = cuts;
        Weight = Ids.Sum(WeightOf);
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public WordId[] Ids { get; }

    /// <summary>Words, by index, before which others may be left out.</summary>
    public IReadOnlyList<int> Cuts { get; }

    /// <summary>What all its words count.</summary>
    public int Weight { get; }

    /// <summary>The stretches between the cuts, in words; one when there are none.</summary>
    public IEnumerable<TextSpan> Stretches
    {
        get
        {
            int start = 0;
            foreach (int cut in Cuts.Append(Words.Count))
            {
                yield return new TextSpan(start, cut);
                start = cut;
            }
        }
    }

    /// <summary>Words that say something count more than those any statement has.</summary>
    public static int WeightOf(WordId word) => word.IsContent ? 4 : 1;

    /// <summary>Some words as text to search for.</summary>
    public string TextOf(TextSpan words) => quiet[Words[words.Start].Span.Start..Words[words.End - 1].Span.End];

    /// <summary>The words that do not stand in the spans, which are in order of place.</summary>
    public static List<Word> Outside(List<Word> words, List<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return words;
        }

        int span = 0;
        var outside = new List<Word>(words.Count);
        foreach (Word word in words)
        {
            while (span < spans.Count && spans[span].End <= word.Span.Start)
            {
                span++;
            }

            if (span == spans.Count || !spans[span].Contains(word.Span.Start))
            {
                outside.Add(word);
            }
        }

        return outside;
    }
}
