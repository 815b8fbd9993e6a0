using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuoteIndex.Language;

/// <summary>
/// A model that gives one score: a classifier with two classes, or a ranker. A feature's hash picks one 8-bit weight
/// (feature hashing: Weinberger et al., 2009). Immutable, so safe for use by several threads at once.
/// </summary>
internal sealed class ScoreModel
{
    private readonly sbyte[] weights;
    private readonly float scale;
    private readonly int shift;

    /// <summary>Creates a model from its weights, a power of two of them.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="scale">What one unit of a weight is worth in the units that training used.</param>
    public ScoreModel(sbyte[] weights, float scale)
    {
        if (weights.Length < 2 || !BitOperations.IsPow2(weights.Length))
        {
            throw new ArgumentException("The number of weights is not a power of two.", nameof(weights));
        }

        this.weights = weights;
        this.scale = scale;
        shift = 32 - BitOperations.Log2((uint)weights.Length);
    }

    /// <summary>Index of a feature's weight among 2^<paramref name="rowBits"/>.</summary>
    public static int IndexOf(uint feature, int rowBits) => (int)(feature >> (32 - rowBits));

    /// <summary>The score, in the units of training.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
        int sum = 0;
        foreach (uint feature in features)
        {
            // The shift keeps the index within the array, whose size the constructor has checked.
            sum += Unsafe.Add(ref first, (nint)(feature >> shift));
        }

        return sum * scale;
    }

    /// <summary>Reads the model embedded in this library under the name of its file in a Data folder.</summary>
    /// <exception cref="QuoteIndexException">It is missing, damaged, or made for another version.</exception>
    public static ScoreModel LoadEmbedded(string name, int featureVersion)
    {
        using Stream stream = ModelFile.OpenEmbedded(name);
        (byte[] body, _, float scale) = ModelFile.Read(stream, name, 1, featureVersion, static bits => 1 << bits);
        return new(MemoryMarshal.Cast<byte, sbyte>(body.AsSpan()).ToArray(), scale);
    }

    public void Write(Stream stream, int featureVersion) =>
        ModelFile.Write(stream, 1, featureVersion, BitOperations.Log2((uint)weights.Length), scale, MemoryMarshal.AsBytes(weights.AsSpan()));
}
