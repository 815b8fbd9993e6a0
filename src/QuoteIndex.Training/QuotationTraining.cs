using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns to account for the quotations that the cue models leave open.</summary>
internal static class QuotationTraining
{
    private const int RowBits = 18;
    private const int Rounds = 8;
    private const float Rate = 0.1f;
    private const float Decay = 1e-4f;

    public static List<RankingExample> Examples(IReadOnlyList<AnnotatedArticle> articles, ExtractionModels models)
    {
        var drafter = new StatementDrafter(models);
        var examples = new List<RankingExample>();
        var candidates = new List<QuotationCandidate>();
        var features = new FeatureList();
        foreach (AnnotatedArticle article in articles)
        {
            QuotedText text = article.Text;
            List<DraftStatement> drafts = drafter.Accept(text, out bool[] taken);
            int withCue = drafts.Count;
            for (int q = 0; q < text.Quotations.Count; q++)
            {
                (int first, int end) = StatementDrafter.TokensOf(text, q);
                if (!QuotationAttributor.IsOpen(text, taken, first, end))
                {
                    continue;
                }

                var place = new QuotationPlace(text, q, first, end);
                QuotationAttributor.FindCandidates(text, place, drafts, withCue, candidates);
                GoldStatement? gold = GoldOf(article, text, first, end);
                var rows = new uint[candidates.Count][];
                var right = new bool[candidates.Count];
                for (int i = 0; i < rows.Length; i++)
                {
                    features.Clear();
                    QuotationAttributor.AddFeatures(text, place, drafts, candidates, i, features);
                    rows[i] = features.Span.ToArray();
                    right[i] = IsRight(text, drafts, gold, candidates[i]);
                }

                if (right.Contains(true))
                {
                    examples.Add(new(rows, right));
                    QuotationAttributor.Apply(text, place, candidates, Array.IndexOf(right, true), 1, taken, drafts);
                }
            }
        }

        return examples;
    }

    public static ScoreModel Learn(IEnumerable<RankingExample> examples) => RankerTraining.Learn([.. examples], RowBits, Rounds, Rate, Decay);

    private static GoldStatement? GoldOf(AnnotatedArticle article, QuotedText text, int first, int end)
    {
        int words = Enumerable.Range(first, end - first).Count(t => !text.IsPunctuation(t));
        return article.Gold.Find(g => g.Content.Count(t => t >= first && t < end) * 2 >= words);
    }

    private static bool IsRight(QuotedText text, List<DraftStatement> drafts, GoldStatement? gold, QuotationCandidate candidate) =>
        candidate.Kind switch
        {
            QuotationCandidateKind.Nobody => gold is null,
            _ when gold is null => false,
            QuotationCandidateKind.Statement => HasSource(text, gold!, drafts[candidate.Index].Source)
                || drafts[candidate.Index].Content.Any(r => gold!.Content.Any(t => t >= r.First && t < r.End)),
            _ => HasSource(text, gold!, candidate.Index),
        };

    private static bool HasSource(QuotedText text, GoldStatement gold, int nounPhrase) =>
        nounPhrase >= 0 && gold.SourceHead >= 0 && text.NounPhrases[nounPhrase].Head == gold.SourceHead;
}
