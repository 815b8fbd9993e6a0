using System.Numerics;
using System.Runtime.InteropServices;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns a <see cref="LinearModel"/>: a multi-class perceptron whose weights are averaged over all its states (Freund and
/// Schapire, 1999; Collins, 2002). Weights are floats here and 8 bits in the model it makes.
/// Deterministic: the same calls in the same order give the same model.
/// </summary>
internal sealed class AveragedPerceptron
{
    // The share of weights that may be cut to the largest 8-bit number, so that a few outliers do not blur all others.
    private const double Clipped = 0.0005;

    private readonly float[] weights;
    private readonly double[] moments;
    private readonly int rowBits;
    private long time = 1;

    public AveragedPerceptron(int classes, int rowBits)
    {
        Classes = classes;
        Stride = LinearModel.StrideFor(classes);
        this.rowBits = rowBits;
        weights = new float[Stride << rowBits];
        moments = new double[Stride << rowBits];
    }

    public int Classes { get; }

    /// <summary>Length that buffers for scores must have.</summary>
    public int Stride { get; }

    /// <summary>Sums the present, unaveraged weights of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores = scores[..Stride];
        scores.Clear();
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (uint feature in features)
        {
            Span<Vector<float>> row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(Offset(feature), Stride));
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += row[i];
            }
        }
    }

    /// <summary>The class with the highest score; the lowest of several equal ones.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Score(features, scores);
        int best = 0;
        for (int c = 1; c < Classes; c++)
        {
            if (scores[c] > scores[best])
            {
                best = c;
            }
        }

        return best;
    }

    /// <summary>Counts one decision, and moves weights from the wrong class to the right one when they differ.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int guess)
    {
        if (right != guess)
        {
            Move(features, right, 1);
            Move(features, guess, -1);
        }

        Tick();
    }

    /// <summary>Adds <paramref name="amount"/> to the weights of one class, for learners with updates of their own.</summary>
    public void Move(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (uint feature in features)
        {
            int index = Offset(feature) + label;
            weights[index] += amount;
            moments[index] += (double)amount * time;
        }
    }

    /// <summary>Counts one decision for the average. <see cref="Update"/> does so itself.</summary>
    public void Tick() => time++;

    /// <summary>The model with the averaged weights in 8 bits.</summary>
    public LinearModel ToModel()
    {
        var averaged = new float[weights.Length];
        for (int i = 0; i < averaged.Length; i++)
        {
            averaged[i] = (float)(weights[i] - (moments[i] / time));
        }

        return Quantize(Classes, averaged);
    }

    /// <summary>A model with the given weights (rows of <see cref="LinearModel.StrideFor"/> classes) rounded to 8 bits.</summary>
    public static LinearModel Quantize(int classes, ReadOnlySpan<float> weights)
    {
        List<float> sizes = [];
        foreach (float w in weights)
        {
            if (w != 0)
            {
                sizes.Add(Math.Abs(w));
            }
        }

        sizes.Sort();
        float largest = sizes.Count == 0 ? 1 : sizes[(int)((sizes.Count - 1) * (1 - Clipped))];
        float scale = largest / sbyte.MaxValue;
        var quantized = new sbyte[weights.Length];
        for (int i = 0; i < quantized.Length; i++)
        {
            quantized[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return new LinearModel(classes, quantized, scale);
    }

    private int Offset(uint feature) => LinearModel.RowOf(feature, rowBits) * Stride;
}
