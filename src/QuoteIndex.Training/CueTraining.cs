using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns which words report speech.</summary>
internal static class CueTraining
{
    private const int RowBits = 18;
    private const int Rounds = 6;
    private const float Rate = 0.02f;

    public static ScoreModel Learn(IReadOnlyList<AnnotatedArticle> articles)
    {
        var examples = new List<(uint[] Features, bool Label)>();
        foreach (AnnotatedArticle article in articles)
        {
            examples.AddRange(Examples(article).Select(e => (e.Features, e.Label)));
        }

        return ScoreLearner.ToModel(Orders.Learn(examples, 17, LearnInOrder));
    }

    private static ScoreLearner LearnInOrder((uint[] Features, bool Label)[] order, FixedRandom random)
    {
        var learner = new ScoreLearner(RowBits, Rate);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            foreach ((uint[] features, bool label) in order)
            {
                learner.Learn(features, label);
            }
        }

        return learner;
    }

    public static string Report(ScoreModel model, IReadOnlyList<AnnotatedArticle> articles)
    {
        int right = 0, found = 0, gold = 0, candidates = 0;
        foreach (AnnotatedArticle article in articles)
        {
            gold += article.Gold.Where(g => g.IsSpeech).Select(g => g.Cue).Distinct().Count();
            foreach ((uint[] features, bool label, _) in Examples(article))
            {
                bool says = model.Score(features) > 0;
                found += says ? 1 : 0;
                right += says && label ? 1 : 0;
                candidates += label ? 1 : 0;
            }
        }

        return $"precision {right / (double)found:P1} recall {right / (double)gold:P1} (candidates hold {candidates / (double)gold:P1} of {gold})";
    }

    private static IEnumerable<(uint[] Features, bool Label, int Token)> Examples(AnnotatedArticle article)
    {
        QuotedText text = article.Text;
        HashSet<int> cues = [.. article.Gold.Where(g => g.IsSpeech).Select(g => g.Cue)];
        var features = new FeatureList();
        foreach (Sentence s in text.Analysis.Sentences)
        {
            for (int t = s.First; t < s.End; t++)
            {
                if (CueFinder.IsCandidate(text, s, t))
                {
                    features.Clear();
                    CueFinder.AddFeatures(text, s, t, features);
                    yield return (features.Span.ToArray(), cues.Contains(t) || article.IsOwnedStatement(t), t);
                }
            }
        }
    }
}
