using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteIndex.Language;

/// <summary>
/// A linear-chain model with two labels, out and in: a feature of a word has a weight for each step into it that scores
/// (out to in, in to in, in to out; staying out scores nothing). Features are hashed to rows of 8-bit weights.
/// Immutable, so safe for use by several threads at once.
/// </summary>
internal sealed class ChainModel
{
    /// <summary>The steps that score: begin, stay, end.</summary>
    public const int Steps = 3;

    /// <summary>Weights in a row: the steps and one more, so that a row is one read.</summary>
    public const int Stride = 4;

    private readonly sbyte[] weights;
    private readonly float scale;
    private readonly int shift;

    /// <summary>Creates a model from its rows, a power of two of them, <see cref="Stride"/> weights each.</summary>
    public ChainModel(sbyte[] weights, float scale)
    {
        int rows = weights.Length / Stride;
        if (rows < 2 || !BitOperations.IsPow2(rows) || rows * Stride != weights.Length)
        {
            throw new ArgumentException("The number of rows is not a power of two.", nameof(weights));
        }

        this.weights = weights;
        this.scale = scale;
        shift = 32 - BitOperations.Log2((uint)rows);
    }

    /// <summary>The weights of features summed: parts of what a word has may be summed apart, and the sums added.</summary>
    public Vector128<short> Sum(ReadOnlySpan<uint> features)
    {
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
        Vector128<short> sum = default;
        foreach (uint feature in features)
        {
            // The shift keeps the row within the array, whose size the constructor has checked.
            int row = Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref first, (nint)(feature >> shift) * Stride)));
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(row).AsSByte());
        }

        return sum;
    }

    /// <summary>The scores of beginning at the word, staying in, and ending before it, from the <see cref="Sum"/> of all its features.</summary>
    public (float Begin, float Stay, float End) Score(Vector128<short> sum) => (sum[0] * scale, sum[1] * scale, sum[2] * scale);

    /// <summary>Reads the model embedded in this library under the name of its file in a Data folder.</summary>
    /// <exception cref="QuoteIndexException">It is missing, damaged, or made for another version.</exception>
    public static ChainModel LoadEmbedded(string name, int featureVersion)
    {
        using Stream stream = ModelFile.OpenEmbedded(name);
        (byte[] body, _, float scale) = ModelFile.Read(stream, name, Steps, featureVersion, static bits => Stride << bits);
        return new(MemoryMarshal.Cast<byte, sbyte>(body.AsSpan()).ToArray(), scale);
    }

    public void Write(Stream stream, int featureVersion) =>
        ModelFile.Write(stream, Steps, featureVersion, BitOperations.Log2((uint)(weights.Length / Stride)), scale, MemoryMarshal.AsBytes(weights.AsSpan()));
}
