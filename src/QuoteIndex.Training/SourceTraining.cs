using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns to choose the source of a cue: a log-linear ranker.</summary>
internal static class SourceTraining
{
    private const int RowBits = 18;
    private const int Rounds = 10;
    private const float Rate = 0.05f;
    private const float Decay = 1e-5f;

    public static List<RankingExample> Examples(IReadOnlyList<AnnotatedArticle> articles, ExtractionModels models)
    {
        var drafter = new StatementDrafter(models);
        var geometry = new CueGeometry();
        var features = new FeatureList();
        var candidates = new List<int>();
        var examples = new List<RankingExample>();
        foreach (AnnotatedArticle article in articles)
        {
            QuotedText text = article.Text;
            foreach (GoldStatement gold in article.Gold)
            {
                if (gold.Cue < 0 || !gold.IsSpeech)
                {
                    continue;
                }

                int sentence = text.Analysis.SentenceOf(gold.Cue);
                Sentence s = text.Analysis.Sentences[sentence];
                var cue = new Cue(sentence, gold.Cue, 1);
                drafter.FindContent(text, cue);
                SourceFinder.Candidates(text, s, candidates);
                bool[] right = [.. candidates.Select(c => IsRight(text, gold, c))];
                if (!right.Contains(true))
                {
                    continue;
                }

                geometry.Fill(text, s, cue.Token);
                var rows = new uint[candidates.Count][];
                for (int i = 0; i < rows.Length; i++)
                {
                    features.Clear();
                    SourceFinder.AddFeatures(text, s, cue, candidates, i, drafter.Inside, geometry, features);
                    rows[i] = features.Span.ToArray();
                }

                examples.Add(new(rows, right));
            }
        }

        return examples;
    }

    public static ScoreModel Learn(IEnumerable<RankingExample> examples) => RankerTraining.Learn([.. examples], RowBits, Rounds, Rate, Decay);

    private static bool IsRight(QuotedText text, GoldStatement gold, int candidate) =>
        candidate == SourceFinder.None
            ? gold.Source.Count == 0
            : gold.SourceHead >= 0 && text.NounPhrases[candidate].Head == gold.SourceHead;
}
