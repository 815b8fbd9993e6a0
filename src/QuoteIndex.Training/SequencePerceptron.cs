using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>The structured perceptron behind <see cref="ContentTraining"/>: decodes as the product does, with float weights.</summary>
internal sealed class SequencePerceptron(int rowBits)
{
    private readonly float[] weights = new float[1 << rowBits];
    private readonly double[] moments = new double[1 << rowBits];
    private readonly FeatureList features = new();
    private readonly CueGeometry geometry = new();
    private long time = 1;

    public void Learn(QuotedText text, Cue cue, bool[] gold)
    {
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        geometry.Fill(text, s, cue.Token);
        bool[] guess = Decode(text, s, cue.Token, gold);
        for (int i = 0; i < gold.Length; i++)
        {
            if (gold[i] != guess[i])
            {
                features.Clear();
                ContentFinder.AddFeatures(text, s, cue.Token, s.First + i, geometry, features);
                Move(gold[i] ? 1 : -1);
            }

            bool goldBefore = i > 0 && gold[i - 1], guessBefore = i > 0 && guess[i - 1];
            if (gold[i] != guess[i] || goldBefore != guessBefore)
            {
                MoveTransition(text, s, cue.Token, s.First + i, goldBefore, gold[i], 1);
                MoveTransition(text, s, cue.Token, s.First + i, guessBefore, guess[i], -1);
            }
        }

        time++;
    }

    public ScoreModel ToModel() => ScoreLearner.Average(weights, moments, time);

    // Each wrong label counts one against the guess that wins anyway, so that the right one must win by a margin.
    private bool[] Decode(QuotedText text, Sentence s, int cue, bool[] gold)
    {
        int n = gold.Length;
        var back = new int[n * 2];
        double outScore = 0, inScore = double.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            int t = s.First + i;
            features.Clear();
            ContentFinder.AddFeatures(text, s, cue, t, geometry, features);
            double word = Score() + (gold[i] ? 0 : 1), stay = gold[i] ? 1 : 0;
            double toIn = outScore + Transition(text, s, cue, t, false, true) + word;
            double alsoIn = inScore + Transition(text, s, cue, t, true, true) + word;
            double toOut = outScore + stay;
            double alsoOut = inScore + Transition(text, s, cue, t, true, false) + stay;
            back[(i * 2) + 1] = alsoIn > toIn ? 1 : 0;
            back[i * 2] = alsoOut > toOut ? 1 : 0;
            (inScore, outScore) = (Math.Max(toIn, alsoIn), Math.Max(toOut, alsoOut));
        }

        var guess = new bool[n];
        int label = inScore > outScore ? 1 : 0;
        for (int i = n - 1; i >= 0; i--)
        {
            guess[i] = label == 1;
            label = back[(i * 2) + label];
        }

        return guess;
    }

    private double Transition(QuotedText text, Sentence s, int cue, int t, bool from, bool to)
    {
        features.Clear();
        ContentFinder.AddTransition(text, s, cue, t, from, to, geometry, features);
        return Score();
    }

    private void MoveTransition(QuotedText text, Sentence s, int cue, int t, bool from, bool to, int amount)
    {
        features.Clear();
        ContentFinder.AddTransition(text, s, cue, t, from, to, geometry, features);
        Move(amount);
    }

    private double Score()
    {
        float sum = 0;
        foreach (uint feature in features.Span)
        {
            sum += weights[ScoreModel.IndexOf(feature, rowBits)];
        }

        return sum;
    }

    private void Move(int amount)
    {
        foreach (uint feature in features.Span)
        {
            int i = ScoreModel.IndexOf(feature, rowBits);
            weights[i] += amount;
            moments[i] += (double)amount * time;
        }
    }
}
