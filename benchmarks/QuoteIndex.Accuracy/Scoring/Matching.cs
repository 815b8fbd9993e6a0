namespace QuoteIndex.Accuracy.Scoring;

/// <summary>
/// Pairs annotated with predicted statements one to one: the pair that shares most words first, by the Jaccard index
/// of their words, down to a threshold.
/// </summary>
internal static class Matching
{
    public const double Threshold = 0.5;

    /// <summary>Pairs of indices into the two lists; at equal likeness the earlier ones first.</summary>
    public static List<(int Gold, int Predicted)> Match(IReadOnlyList<WordSet> gold, IReadOnlyList<WordSet> predicted)
    {
        var candidates = new List<(double Likeness, int Gold, int Predicted)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < predicted.Count; j++)
            {
                double likeness = gold[i].Jaccard(predicted[j]);
                if (likeness >= Threshold)
                {
                    candidates.Add((-likeness, i, j));
                }
            }
        }

        candidates.Sort();
        var pairs = new List<(int, int)>();
        var usedGold = new HashSet<int>();
        var usedPredicted = new HashSet<int>();
        foreach ((_, int i, int j) in candidates)
        {
            if (!usedGold.Contains(i) && !usedPredicted.Contains(j))
            {
                usedGold.Add(i);
                usedPredicted.Add(j);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }
}
