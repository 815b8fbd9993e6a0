using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns which drafts are statements, and how sure one may be of those accepted.</summary>
internal static class JudgeTraining
{
    private const int RowBits = 18;
    private const int Rounds = 6;
    private const float Rate = 0.03f;

    /// <summary>Each draft that a step makes of the articles, and whether it is right.</summary>
    public static List<(uint[] Features, bool Right)> Examples(IReadOnlyList<AnnotatedArticle> articles, Func<QuotedText, List<DraftStatement>> step) =>
        [.. articles.SelectMany(a => Examples(a, step(a.Text)))];

    private static List<(uint[] Features, bool Right)> Examples(AnnotatedArticle article, IEnumerable<DraftStatement> drafts)
    {
        var features = new FeatureList();
        List<(uint[] Features, bool Right)> examples = [];
        foreach (DraftStatement draft in drafts)
        {
            bool right = IsRight(article, draft);
            if (right || !(article.IsOwnedStatement(draft.Cue) || IsLeftOpen(article, draft)))
            {
                features.Clear();
                DraftJudge.AddFeatures(article.Text, draft, features);
                examples.Add((features.Span.ToArray(), right));
            }
        }

        return examples;
    }

    public static ScoreModel Learn(IEnumerable<(uint[] Features, bool Right)> examples)
    {
        return ScoreLearner.ToModel(Orders.Learn(examples, 41, LearnInOrder));
    }

    private static ScoreLearner LearnInOrder((uint[] Features, bool Right)[] order, FixedRandom random)
    {
        var learner = new ScoreLearner(RowBits, Rate);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            foreach ((uint[] features, bool right) in order)
            {
                learner.Learn(features, right);
            }
        }

        return learner;
    }

    public static string Report(ScoreModel model, List<(uint[] Features, bool Right)> examples)
    {
        int[] count = new int[10], right = new int[10];
        double loss = 0;
        foreach ((uint[] features, bool label) in examples)
        {
            double p = Logistic.Of(model.Score(features));
            int bin = Math.Min(9, (int)(p * 10));
            count[bin]++;
            right[bin] += label ? 1 : 0;
            loss -= Math.Log(Math.Max(1e-9, label ? p : 1 - p));
        }

        return $"loss {loss / examples.Count:F3} of {examples.Count}: "
            + string.Join(' ', Enumerable.Range(0, 10).Select(i => $"{i * 10}%:{(count[i] == 0 ? 0 : 100 * right[i] / count[i])}({count[i]})"));
    }

    // Our own passages mark a quotation that stands alone without saying whose it is: who is found teaches nothing.
    private static bool IsLeftOpen(AnnotatedArticle article, DraftStatement draft) =>
        article.IsOwn && draft.Cue < 0 && article.Gold.Exists(g => g.Source.Count == 0 && g.Content.Any(draft.Covers));

    /// <summary>
    /// Right when at least half of the words are a gold statement's (Jaccard) and the source is its source. Our own passages join
    /// quoted paragraphs that follow each other; without a cue of its own one may be a part.
    /// </summary>
    private static bool IsRight(AnnotatedArticle article, DraftStatement draft)
    {
        HashSet<int> words = [.. draft.Content.SelectMany(r => Enumerable.Range(r.First, r.End - r.First)).Where(t => !article.Text.IsPunctuation(t))];
        foreach (GoldStatement gold in article.Gold)
        {
            if (gold.IsSpeech && gold.Content.Overlaps(words))
            {
                int both = gold.Content.Count(words.Contains), either = gold.Content.Count + words.Count - both;
                if (both * 2 >= either || (article.IsOwn && draft.Cue < 0 && both == words.Count))
                {
                    return draft.Source < 0 ? gold.Source.Count == 0 : article.Text.NounPhrases[draft.Source].Head == gold.SourceHead;
                }
            }
        }

        return false;
    }
}
