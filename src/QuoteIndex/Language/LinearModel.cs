using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteIndex.Language;

/// <summary>
/// A multi-class linear model over hashed features (Weinberger et al., 2009): a feature's hash picks a row, and a row holds one
/// 8-bit weight for every class. Rows are padded to whole vectors, so that scoring is a sum of rows.
/// Immutable, so safe for use by several threads at once. <see cref="LinearModelFile"/> keeps it on disk.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Classes are padded to a multiple of this.</summary>
    public const int Lane = 16;

    // Sums of 8-bit weights fit 16 bits for as many features as this: 256 * 127 < 32,768.
    private const int FeaturesPerSum = 256;

    private readonly sbyte[] weights;
    private readonly int shift;

    /// <summary>Creates a model from its weights, row after row, <see cref="StrideFor"/> weights a row.</summary>
    public LinearModel(int classes, sbyte[] weights, float scale)
    {
        Classes = classes;
        Stride = StrideFor(classes);
        Scale = scale;
        this.weights = weights;
        int rows = weights.Length / Stride;
        if (rows < 2 || rows * Stride != weights.Length || !BitOperations.IsPow2(rows))
        {
            throw new ArgumentException("The weights do not fill a power of two of rows.", nameof(weights));
        }

        shift = 32 - BitOperations.Log2((uint)rows);
    }

    public int Classes { get; }

    /// <summary>Classes with padding: the length that buffers for scores must have.</summary>
    public int Stride { get; }

    /// <summary>What one unit of a score is worth in the units that training used.</summary>
    public float Scale { get; }

    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>Weights in a row: whole vectors, or a single one for a model that only scores.</summary>
    public static int StrideFor(int classes) => classes == 1 ? 1 : (classes + Lane - 1) / Lane * Lane;

    /// <summary>Row of a feature among 2^<paramref name="rowBits"/> rows.</summary>
    public static int RowOf(uint feature, int rowBits) => (int)(feature >> (32 - rowBits));

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, which has <see cref="Stride"/> places.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Stride);
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
        ref int target = ref MemoryMarshal.GetReference(scores);
        for (int lane = 0; lane < Stride; lane += Lane)
        {
            Vector256<int> low = default, high = default;
            for (int from = 0; from < features.Length; from += FeaturesPerSum)
            {
                Vector256<short> sum = SumLane(
                    ref Unsafe.Add(ref first, lane), features.Slice(from, Math.Min(FeaturesPerSum, features.Length - from)));
                (Vector256<int> sumLow, Vector256<int> sumHigh) = Vector256.Widen(sum);
                low += sumLow;
                high += sumHigh;
            }

            low.StoreUnsafe(ref target, (nuint)lane);
            high.StoreUnsafe(ref target, (nuint)(lane + (Lane / 2)));
        }
    }

    /// <summary>The score, in the units of training, of a model that has but one class: a classifier's or a ranker's.</summary>
    public float ScoreOne(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features)
        {
            sum += weights[(int)(feature >> shift)];
        }

        return sum * Scale;
    }

    /// <summary>The class with the highest score; the lowest of several equal ones.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<int> scores)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<short> SumLane(ref sbyte lane, ReadOnlySpan<uint> features)
    {
        Vector256<short> sum = default;
        foreach (uint feature in features)
        {
            // The shift keeps the row within the array, whose size the constructor has checked.
            nint offset = (nint)(feature >> shift) * Stride;
            Vector128<sbyte> row = Vector128.LoadUnsafe(ref Unsafe.Add(ref lane, offset));
            sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
        }

        return sum;
    }
}
