using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Makes a <see cref="LinearModel"/> of 8-bit weights from features with weights in floats, whatever learned them.</summary>
internal static class ModelBuilder
{
    // The share of weights that may be cut to the largest 8-bit number, so that a few outliers do not blur all others.
    private const double Clipped = 0.0005;

    /// <summary>
    /// The model of at most 2^<paramref name="rowBits"/> features. Where a bucket has no room for all, those with the greatest
    /// weights stay. Each feature comes with <see cref="LinearModel.StrideFor"/> weights; those behind the classes are zero.
    /// </summary>
    public static LinearModel Build(int classes, int rowBits, IEnumerable<(uint Feature, ReadOnlyMemory<float> Weights)> features)
    {
        (uint Feature, ReadOnlyMemory<float> Weights, double Norm)[] ranked =
            [.. features.Select(f => (f.Feature, f.Weights, Norm(f.Weights.Span))).Where(f => f.Item3 > 0)
                .OrderByDescending(f => f.Item3).ThenBy(f => f.Feature)];
        int stride = LinearModel.StrideFor(classes), rows = 1 << rowBits;
        var marks = new ushort[rows];
        List<(int Row, ReadOnlyMemory<float> Weights)> placed = [];
        foreach ((uint feature, ReadOnlyMemory<float> weights, _) in ranked)
        {
            (int row, ushort mark) = LinearModel.PlaceOf(feature, rows);
            Span<ushort> bucket = marks.AsSpan(row, LinearModel.Ways);
            int way = bucket.IndexOf((ushort)0);
            if (way >= 0 && !bucket.Contains(mark))
            {
                bucket[way] = mark;
                placed.Add((row + way, weights));
            }
        }

        float[] sizes = [.. placed.SelectMany(p => p.Weights.ToArray()).Where(w => w != 0).Select(Math.Abs).Order()];
        float scale = (sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * (1 - Clipped))]) / sbyte.MaxValue;
        var quantized = new sbyte[rows * stride];
        foreach ((int row, ReadOnlyMemory<float> weights) in placed)
        {
            for (int c = 0; c < classes; c++)
            {
                float units = MathF.Round(weights.Span[c] / scale);
                quantized[(row * stride) + c] = (sbyte)Math.Clamp(units, -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return new LinearModel(classes, marks, quantized, scale);
    }

    private static double Norm(ReadOnlySpan<float> weights)
    {
        double sum = 0;
        foreach (float w in weights)
        {
            sum += (double)w * w;
        }

        return sum;
    }
}
