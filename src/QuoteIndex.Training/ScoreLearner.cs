using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the weights of a model with one class, by stochastic gradient steps whose size adapts to each weight
/// (AdaGrad: Duchi, Hazan and Singer, 2011), averaged over all steps. Deterministic.
/// </summary>
internal sealed class ScoreLearner(int rowBits, float rate = 0.1f, float decay = 1e-6f)
{
    private readonly float[] weights = new float[1 << rowBits];
    private readonly float[] squares = new float[1 << rowBits];
    private readonly double[] moments = new double[1 << rowBits];
    private long time = 1;

    public double Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (uint feature in features)
        {
            sum += weights[ScoreModel.IndexOf(feature, rowBits)];
        }

        return sum;
    }

    /// <summary>Moves the features' weights against the gradient of the loss with respect to their score.</summary>
    public void Step(ReadOnlySpan<uint> features, double gradient)
    {
        foreach (uint feature in features)
        {
            int i = ScoreModel.IndexOf(feature, rowBits);
            float g = (float)gradient + (decay * weights[i]);
            squares[i] += g * g;
            float move = -rate * g / MathF.Sqrt(squares[i] + 1e-8f);
            weights[i] += move;
            moments[i] += (double)move * time;
        }
    }

    /// <summary>One logistic step; returns the loss before it.</summary>
    public double Learn(ReadOnlySpan<uint> features, bool label, double weight = 1)
    {
        double p = Logistic.Of(Score(features));
        Step(features, weight * (p - (label ? 1 : 0)));
        Tick();
        return -Math.Log(Math.Max(1e-12, label ? p : 1 - p));
    }

    /// <summary>Counts one example for the average. <see cref="Learn"/> does so itself.</summary>
    public void Tick() => time++;

    /// <summary>The mean of the learners' averaged weights, in 8 bits.</summary>
    public static ScoreModel ToModel(IReadOnlyList<ScoreLearner> learners)
    {
        (sbyte[] quantized, float scale) = Mean([.. learners.Select(l => Averaged(l.weights, l.moments, l.time))]);
        return new(quantized, scale);
    }

    /// <summary>Averages weights over time: <paramref name="moments"/> hold each move times the time it was made.</summary>
    public static float[] Averaged(float[] weights, double[] moments, long time)
    {
        var averaged = new float[weights.Length];
        for (int i = 0; i < averaged.Length; i++)
        {
            averaged[i] = (float)(weights[i] - (moments[i] / time));
        }

        return averaged;
    }

    /// <summary>The mean of weights in 8 bits, and what one unit is worth.</summary>
    public static (sbyte[] Weights, float Scale) Mean(IReadOnlyList<float[]> learned)
    {
        var mean = new float[learned[0].Length];
        float largest = 1e-6f;
        for (int i = 0; i < mean.Length; i++)
        {
            foreach (float[] weights in learned)
            {
                mean[i] += weights[i] / learned.Count;
            }

            largest = Math.Max(largest, Math.Abs(mean[i]));
        }

        float scale = largest / sbyte.MaxValue;
        var quantized = new sbyte[mean.Length];
        for (int i = 0; i < mean.Length; i++)
        {
            quantized[i] = (sbyte)MathF.Round(mean[i] / scale);
        }

        return (quantized, scale);
    }
}
