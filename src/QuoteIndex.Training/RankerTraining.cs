using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns a log-linear ranker: the probability of a candidate is its share of the exponentials of all scores.</summary>
internal static class RankerTraining
{
    public static ScoreModel Learn(List<RankingExample> examples, int rowBits, int rounds, float rate, float decay)
    {
        return ScoreLearner.ToModel(Orders.Learn(examples, 31, LearnInOrder));

        ScoreLearner LearnInOrder(RankingExample[] order, FixedRandom random)
        {
            var learner = new ScoreLearner(rowBits, rate, decay);
            for (int round = 0; round < rounds; round++)
            {
                random.Shuffle(order.AsSpan());
                foreach (RankingExample example in order)
                {
                    double[] shares = [.. example.Candidates.Select(c => learner.Score(c))];
                    double best = shares.Max();
                    shares = [.. shares.Select(s => Math.Exp(s - best))];
                    double sum = shares.Sum(), rightSum = shares.Where((_, i) => example.Right[i]).Sum();
                    for (int i = 0; i < shares.Length; i++)
                    {
                        // Where several candidates are right, it is their sum that grows.
                        double gradient = (shares[i] / sum) - (example.Right[i] ? shares[i] / Math.Max(rightSum, 1e-12) : 0);
                        if (Math.Abs(gradient) > 1e-4)
                        {
                            learner.Step(example.Candidates[i], gradient);
                        }
                    }

                    learner.Tick();
                }
            }

            return learner;
        }
    }

    public static string Report(ScoreModel model, List<RankingExample> examples)
    {
        int right = examples.Count(e => e.Right[Enumerable.Range(0, e.Candidates.Length).MaxBy(i => model.Score(e.Candidates[i]))]);
        double loss = examples.Sum(e => { double[] x = [.. e.Candidates.Select(c => (double)model.Score(c))]; double b = x.Max(); return Math.Log(x.Sum(v => Math.Exp(v - b))) - Math.Log(x.Where((_, i) => e.Right[i]).Sum(v => Math.Exp(v - b))); });
        return $"loss {loss / examples.Count:F4} right {right / (double)examples.Count:P1} of {examples.Count}";
    }
}
