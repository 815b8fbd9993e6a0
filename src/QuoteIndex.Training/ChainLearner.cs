using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns a <see cref="ChainModel"/> as a conditional random field: stochastic gradient steps on the likelihood of whole
/// labellings, with sizes that adapt to each weight (AdaGrad), averaged. Deterministic.
/// </summary>
internal sealed class ChainLearner(int rowBits, float rate = 0.1f, float decay = 1e-5f)
{
    private readonly float[] weights = new float[ChainModel.Stride << rowBits];
    private readonly float[] squares = new float[ChainModel.Stride << rowBits];
    private readonly double[] moments = new double[ChainModel.Stride << rowBits];
    private readonly LabelLattice lattice = new();
    private long time = 1;

    /// <summary>One step for one sentence: the features of each word, and whether the word is in. Returns the loss before it.</summary>
    public double Learn(uint[][] words, bool[] gold)
    {
        lattice.Reset(words.Length);
        Span<float> sums = stackalloc float[ChainModel.Steps];
        for (int t = 0; t < words.Length; t++)
        {
            sums.Clear();
            foreach (uint feature in words[t])
            {
                int row = ScoreModel.IndexOf(feature, rowBits) * ChainModel.Stride;
                for (int c = 0; c < ChainModel.Steps; c++)
                {
                    sums[c] += weights[row + c];
                }
            }

            lattice.Set(t, sums[0], sums[1], sums[2]);
        }

        lattice.Sum();
        double loss = lattice.LogPartition - lattice.Score(t => gold[t]);
        var gradient = new double[words.Length, ChainModel.Steps];
        lattice.Expect((t, begin, stay, end) => (gradient[t, 0], gradient[t, 1], gradient[t, 2]) = (begin, stay, end));
        bool before = false;
        for (int t = 0; t < words.Length; t++)
        {
            int step = (before, gold[t]) switch { (false, true) => 0, (true, true) => 1, (true, false) => 2, _ => -1 };
            if (step >= 0)
            {
                gradient[t, step] -= 1;
            }

            before = gold[t];
        }

        for (int t = 0; t < words.Length; t++)
        {
            for (int c = 0; c < ChainModel.Steps; c++)
            {
                if (Math.Abs(gradient[t, c]) > 1e-4)
                {
                    Move(words[t], c, (float)gradient[t, c]);
                }
            }
        }

        time++;
        return loss;
    }

    /// <summary>The mean of the learners' averaged weights, in 8 bits.</summary>
    public static ChainModel ToModel(IReadOnlyList<ChainLearner> learners)
    {
        (sbyte[] quantized, float scale) = ScoreLearner.Mean([.. learners.Select(l => ScoreLearner.Averaged(l.weights, l.moments, l.time))]);
        return new(quantized, scale);
    }

    private void Move(uint[] features, int step, float gradient)
    {
        foreach (uint feature in features)
        {
            int i = (ScoreModel.IndexOf(feature, rowBits) * ChainModel.Stride) + step;
            float g = gradient + (decay * weights[i]);
            squares[i] += g * g;
            float move = -rate * g / MathF.Sqrt(squares[i] + 1e-8f);
            weights[i] += move;
            moments[i] += (double)move * time;
        }
    }
}
