using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns which words of a cue's sentence are the content: a conditional random field.</summary>
internal static class ContentTraining
{
    private const int RowBits = 19;
    private const int Rounds = 5;

    // Small steps: larger ones, or more rounds, learn the training articles by heart (measured on dev).
    private const float Rate = 0.01f;
    private const float Decay = 1e-4f;

    public static ChainModel Learn(IReadOnlyList<AnnotatedArticle> articles)
    {
        var features = new FeatureList();
        var geometry = new CueGeometry();
        IEnumerable<(uint[][] Words, bool[] Gold)> examples = articles.SelectMany(a => Examples(a, g => true)).Select(e => (Features(e.Text, e.Cue), e.Gold));
        return ChainLearner.ToModel(Orders.Learn(examples, 23, LearnInOrder));

        uint[][] Features(QuotedText text, Cue cue)
        {
            Sentence s = text.Analysis.Sentences[cue.Sentence];
            geometry.Fill(text, s, cue.Token);
            var words = new uint[s.End - s.First][];
            for (int i = 0; i < words.Length; i++)
            {
                features.Clear();
                ContentFinder.AddFeatures(text, s, cue.Token, s.First + i, geometry, features);
                words[i] = features.Span.ToArray();
            }

            return words;
        }
    }

    private static ChainLearner LearnInOrder((uint[][] Words, bool[] Gold)[] order, FixedRandom random)
    {
        var learner = new ChainLearner(RowBits, Rate, Decay);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            foreach ((uint[][] words, bool[] gold) in order)
            {
                learner.Learn(words, gold);
            }
        }

        return learner;
    }

    public static string Report(ChainModel model, IReadOnlyList<AnnotatedArticle> articles)
    {
        var finder = new ContentFinder(model);
        var inside = new List<bool>();
        int exact = 0, half = 0, all = 0;
        foreach ((QuotedText text, Cue cue, bool[] gold) in articles.SelectMany(a => Examples(a, g => g.IsSpeech)))
        {
            finder.Weigh(text, cue);
            finder.Lattice.ReadBest(inside);

            int both = 0, either = 0, first = text.Analysis.Sentences[cue.Sentence].First;
            for (int i = 0; i < gold.Length; i++)
            {
                if (!text.IsPunctuation(first + i))
                {
                    both += gold[i] && inside[i] ? 1 : 0;
                    either += gold[i] || inside[i] ? 1 : 0;
                }
            }

            all++;
            exact += both == either ? 1 : 0;
            half += both * 2 >= either && both > 0 ? 1 : 0;
        }

        return $"exact {exact / (double)all:P1} half {half / (double)all:P1} of {all}";
    }

    /// <summary>
    /// Each cue whose sentence holds some of the content. Marks take the label of the words around them. Attitudes teach
    /// the borders of clauses as well as speech does, and there are more of them.
    /// </summary>
    private static IEnumerable<(QuotedText Text, Cue Cue, bool[] Gold)> Examples(AnnotatedArticle article, Func<GoldStatement, bool> counts)
    {
        QuotedText text = article.Text;
        foreach (GoldStatement gold in article.Gold)
        {
            if (gold.Cue < 0 || !counts(gold))
            {
                continue;
            }

            int sentence = text.Analysis.SentenceOf(gold.Cue);
            Sentence s = text.Analysis.Sentences[sentence];
            var labels = new bool[s.End - s.First];
            for (int i = 0; i < labels.Length; i++)
            {
                int t = s.First + i;
                labels[i] = text.IsPunctuation(t) ? MarkIsInside(text, gold, s, t) : gold.Content.Contains(t);
            }

            if (labels.Contains(true))
            {
                yield return (text, new(sentence, gold.Cue, 1), labels);
            }
        }
    }

    private static bool MarkIsInside(QuotedText text, GoldStatement gold, Sentence s, int t)
    {
        int before = t - 1, after = t + 1;
        while (before >= s.First && text.IsPunctuation(before))
        {
            before--;
        }

        while (after < s.End && text.IsPunctuation(after))
        {
            after++;
        }

        return before >= s.First && after < s.End && gold.Content.Contains(before) && gold.Content.Contains(after);
    }
}
