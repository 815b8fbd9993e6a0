using System.Numerics;
using System.Runtime.InteropServices;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns a <see cref="LinearModel"/>: a multi-class perceptron whose weights are averaged over all its states (Freund and
/// Schapire, 1999; Collins, 2002). While it learns, every feature has weights of its own, in floats, once it has been part of
/// <see cref="minimumUpdates"/> mistakes (Goldberg and Elhadad, 2011); the model it makes keeps the weightiest features, in 8 bits.
/// Deterministic: the same calls in the same order give the same model.
/// </summary>
internal sealed class AveragedPerceptron
{
    private readonly Dictionary<uint, int> offsets = [];
    private readonly byte[] mistakes = new byte[1 << 24];
    private readonly int minimumUpdates;
    private readonly int rowBits;
    private float[] weights;
    private double[] moments;
    private int used;
    private long time = 1;

    /// <summary>Creates a learner.</summary>
    /// <param name="classes">Number of classes.</param>
    /// <param name="rowBits">The model will hold at most 2^rowBits features.</param>
    /// <param name="minimumUpdates">Mistakes a feature must have been part of before it counts.</param>
    public AveragedPerceptron(int classes, int rowBits, int minimumUpdates = 3)
    {
        Classes = classes;
        Stride = LinearModel.StrideFor(classes);
        this.rowBits = rowBits;
        this.minimumUpdates = minimumUpdates;
        weights = new float[Stride << 12];
        moments = new double[Stride << 12];
    }

    public int Classes { get; }

    /// <summary>Length that buffers for scores must have.</summary>
    public int Stride { get; }

    /// <summary>Features that have weights.</summary>
    public int Features => offsets.Count;

    /// <summary>Sums the present, unaveraged weights of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores = scores[..Stride];
        scores.Clear();
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (uint feature in features)
        {
            if (offsets.TryGetValue(feature, out int offset))
            {
                Span<Vector<float>> row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(offset, Stride));
                for (int i = 0; i < sums.Length; i++)
                {
                    sums[i] += row[i];
                }
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
            int offset = OffsetOf(feature);
            if (offset >= 0)
            {
                weights[offset + label] += amount;
                moments[offset + label] += (double)amount * time;
            }
        }
    }

    /// <summary>Counts one decision for the average. <see cref="Update"/> does so itself.</summary>
    public void Tick() => time++;

    /// <summary>The model with the averaged weights of the weightiest features.</summary>
    public LinearModel ToModel()
    {
        var averaged = new float[used];
        for (int i = 0; i < averaged.Length; i++)
        {
            averaged[i] = (float)(weights[i] - (moments[i] / time));
        }

        return ModelBuilder.Build(Classes, rowBits, offsets.Select(o => (o.Key, new ReadOnlyMemory<float>(averaged, o.Value, Stride))));
    }

    // Place of the feature's weights; -1 while it has not been part of enough mistakes.
    private int OffsetOf(uint feature)
    {
        if (offsets.TryGetValue(feature, out int offset))
        {
            return offset;
        }

        // An update moves two classes, so each mistake counts twice here.
        ref byte count = ref mistakes[feature >> 8];
        if (++count < (2 * minimumUpdates) - 1)
        {
            return -1;
        }

        count--;
        offset = used;
        used += Stride;
        if (used > weights.Length)
        {
            Array.Resize(ref weights, weights.Length * 2);
            Array.Resize(ref moments, moments.Length * 2);
        }

        offsets.Add(feature, offset);
        return offset;
    }
}
