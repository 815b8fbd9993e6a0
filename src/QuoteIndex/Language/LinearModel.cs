using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteIndex.Language;

/// <summary>
/// A multi-class linear model over hashed features. A feature has a row of 8-bit weights, one for every class, padded to whole
/// vectors, so that scoring is a sum of rows. Rows stand in buckets of four; a feature's hash picks the bucket, and 16 further
/// bits of it tell the feature's own row from its neighbours', so that a feature the model does not know adds nothing (unlike
/// in plain feature hashing, Weinberger et al., 2009, where it adds another's weights).
/// Immutable, so safe for use by several threads at once. <see cref="LinearModelFile"/> keeps it on disk.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Rows of a bucket.</summary>
    public const int Ways = 1 << WayBits;

    /// <summary>Classes are padded to a multiple of this.</summary>
    public const int Lane = 16;

    // Sums of 8-bit weights fit 16 bits for as many features as this: 256 * 127 < 32,768.
    private const int FeaturesPerSum = 256;

    private const int WayBits = 2;

    private static readonly Vector256<uint>[] KnownOfFour = FindKnownOfFour();

    // Kept from call to call: to clear them each time would cost more than to look a thread's own up.
    [ThreadStatic]
    private static ulong[]? fetchedBuckets;

    [ThreadStatic]
    private static int[]? foundRows;

    private readonly ushort[] marks;
    private readonly sbyte[] weights;
    private readonly int shift;

    /// <summary>Creates a model from its rows.</summary>
    /// <param name="classes">Number of classes.</param>
    /// <param name="marks">For each row the mark of its feature, or 0; the length is a power of two and at least 8.</param>
    /// <param name="weights">The rows, <see cref="StrideFor"/> weights each.</param>
    /// <param name="scale">What one unit of a score is worth in the units that training used.</param>
    public LinearModel(int classes, ushort[] marks, sbyte[] weights, float scale)
    {
        Classes = classes;
        Stride = StrideFor(classes);
        Scale = scale;
        if (marks.Length < 2 * Ways || !BitOperations.IsPow2(marks.Length) || weights.Length != marks.Length * Stride)
        {
            throw new ArgumentException("The weights do not fill a power of two of rows.", nameof(weights));
        }

        this.marks = marks;
        this.weights = weights;
        shift = 32 - BitOperations.Log2((uint)(marks.Length / Ways));
    }

    public int Classes { get; }

    /// <summary>Classes with padding: the length that buffers for scores must have.</summary>
    public int Stride { get; }

    /// <summary>What one unit of a score is worth in the units that training used.</summary>
    public float Scale { get; }

    public ReadOnlySpan<ushort> Marks => marks;

    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>Weights in a row: whole vectors, or a single one for a model that only scores.</summary>
    public static int StrideFor(int classes) => classes == 1 ? 1 : (classes + Lane - 1) / Lane * Lane;

    /// <summary>First row of the feature's bucket among <paramref name="rows"/> rows, and the mark its own row bears.</summary>
    public static (int Row, ushort Mark) PlaceOf(uint feature, int rows) =>
        ((int)(feature >> (32 - BitOperations.Log2((uint)(rows / Ways)))) * Ways, MarkOf(feature));

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, which has <see cref="Stride"/> places.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..Stride];
        Span<int> rows = foundRows ??= new int[FeaturesPerSum];
        if (features.Length <= FeaturesPerSum)
        {
            Sum(rows[..Find(features, rows)], scores);
            return;
        }

        Span<int> part = stackalloc int[Stride];
        scores.Clear();
        for (int from = 0; from < features.Length; from += FeaturesPerSum)
        {
            ReadOnlySpan<uint> some = features.Slice(from, Math.Min(FeaturesPerSum, features.Length - from));
            Sum(rows[..Find(some, rows)], part);
            for (int c = 0; c < part.Length; c++)
            {
                scores[c] += part[c];
            }
        }
    }

    /// <summary>The class with the highest score; the lowest of several equal ones.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Score(features, scores);
        return IndexOfMax(scores[..Classes]);
    }

    /// <summary>Index of the highest score; the lowest of several equal ones.</summary>
    public static int IndexOfMax(ReadOnlySpan<int> scores)
    {
        int highest = scores[0];
        if (scores.Length >= Vector256<int>.Count)
        {
            // The last vector may overlap the one before: a score may count twice.
            ref int first = ref MemoryMarshal.GetReference(scores);
            Vector256<int> most = Vector256.LoadUnsafe(ref first, (nuint)(scores.Length - Vector256<int>.Count));
            for (int i = 0; i < scores.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                most = Vector256.Max(most, Vector256.LoadUnsafe(ref first, (nuint)i));
            }

            for (int i = 0; i < Vector256<int>.Count; i++)
            {
                highest = Math.Max(highest, most[i]);
            }
        }
        else
        {
            foreach (int score in scores)
            {
                highest = Math.Max(highest, score);
            }
        }

        return scores.IndexOf(highest);
    }

    private static ushort MarkOf(uint feature) => (ushort)Math.Max((ushort)feature, (ushort)1);

    // Offsets of the rows of the features that the model knows. Buckets are fetched for all features before any is looked at:
    // they are seldom in the nearest cache, and so many fetches run side by side. Every feature writes its place, which the
    // next one takes when the model does not know the feature: which it knows cannot be foretold, so a branch would cost more.
    private int Find(ReadOnlySpan<uint> features, Span<int> offsets)
    {
        Span<ulong> fetched = (fetchedBuckets ??= new ulong[FeaturesPerSum]).AsSpan(0, features.Length);
        ref ulong buckets = ref Unsafe.As<ushort, ulong>(ref MemoryMarshal.GetArrayDataReference(marks));
        int bits = shift;
        for (int i = 0; i < fetched.Length; i++)
        {
            // The shift keeps the bucket within the array, whose size the constructor has checked.
            fetched[i] = Unsafe.Add(ref buckets, features[i] >> bits);
        }

        offsets = offsets[..features.Length];
        int done = 0, count = Avx2.IsSupported ? FindByFour(features, fetched, offsets, out done) : 0;
        ref int target = ref MemoryMarshal.GetReference(offsets);
        for (int i = done; i < fetched.Length; i++)
        {
            uint feature = features[i];
            uint own = Vector128.Equals(Vector128.CreateScalar(fetched[i]).AsUInt16(), Vector128.Create(MarkOf(feature))).ExtractMostSignificantBits();
            Unsafe.Add(ref target, (nint)(uint)count) = (((int)(feature >> bits) * Ways) + BitOperations.TrailingZeroCount(own)) * Stride;
            count += own != 0 ? 1 : 0;
        }

        return count;
    }

    // The same, four features at a time; leaves the last ones that are fewer.
    private int FindByFour(ReadOnlySpan<uint> features, ReadOnlySpan<ulong> fetched, Span<int> offsets, out int done)
    {
        // A feature's mark, its lowest 16 bits, goes into all four parts of its 64 bits.
        Vector256<byte> toEachWay = Vector256.Create(Vector128.Create((byte)0, 1, 0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9, 8, 9));
        Vector256<ushort> ways = Vector256.Create(0x0003_0002_0001_0000UL).AsUInt16();
        Vector256<uint> stride = Vector256.Create((uint)Stride);
        ref uint feature = ref MemoryMarshal.GetReference(features);
        ref ulong bucket = ref MemoryMarshal.GetReference(fetched);
        ref int target = ref MemoryMarshal.GetReference(offsets);
        int bits = shift, count = 0, i = 0;
        for (; i + 4 <= features.Length; i += 4)
        {
            Vector256<ulong> four = Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref feature, (nuint)i)).AsUInt64();
            Vector256<ushort> mark = Vector256.Max(Avx2.Shuffle(four.AsByte(), toEachWay).AsUInt16(), Vector256<ushort>.One);
            Vector256<ushort> own = Vector256.Equals(Vector256.LoadUnsafe(ref bucket, (nuint)i).AsUInt16(), mark);

            // At most one way of a feature is its own, so the sum of the bytes is that way's number.
            Vector256<ulong> way = Avx2.SumAbsoluteDifferences((own & ways).AsByte(), Vector256<byte>.Zero).AsUInt64();
            Vector256<ulong> row = ((four >>> bits) << WayBits) + way;
            Vector256<uint> offset = Avx2.Multiply(row.AsUInt32(), stride).AsUInt32();
            uint unknown = Vector256.Equals(own.AsUInt64(), Vector256<ulong>.Zero).ExtractMostSignificantBits();
            Avx2.PermuteVar8x32(offset, KnownOfFour[unknown]).GetLower().AsInt32().StoreUnsafe(ref target, (nuint)count);
            count += 4 - BitOperations.PopCount(unknown);
        }

        done = i;
        return count;
    }

    // For each set of unknown features among four, where the 64-bit numbers of the known ones begin, in order.
    private static Vector256<uint>[] FindKnownOfFour()
    {
        var known = new Vector256<uint>[16];
        for (int unknown = 0; unknown < known.Length; unknown++)
        {
            int place = 0;
            for (int i = 0; i < 4; i++)
            {
                if ((unknown & (1 << i)) == 0)
                {
                    known[unknown] = known[unknown].WithElement(place++, (uint)(2 * i));
                }
            }
        }

        return known;
    }

    // As many lanes at once as pay: the sums stay in registers, and a row is read in one go.
    private void Sum(ReadOnlySpan<int> offsets, Span<int> scores)
    {
        int lane = 0;
        for (; lane + (5 * Lane) <= scores.Length; lane += 5 * Lane)
        {
            SumFive(offsets, lane, scores.Slice(lane, 5 * Lane));
        }

        for (; lane + (3 * Lane) <= scores.Length; lane += 3 * Lane)
        {
            SumThree(offsets, lane, scores.Slice(lane, 3 * Lane));
        }

        for (; lane < scores.Length; lane += Lane)
        {
            SumOne(offsets, lane, scores.Slice(lane, Lane));
        }
    }

    private void SumFive(ReadOnlySpan<int> offsets, int lane, Span<int> scores)
    {
        ref sbyte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), lane);
        Vector256<short> a = default, b = default, c = default, d = default, e = default;
        foreach (int offset in offsets)
        {
            ref sbyte row = ref Unsafe.Add(ref first, (nint)offset);
            a += Widen(ref row);
            b += Widen(ref Unsafe.Add(ref row, Lane));
            c += Widen(ref Unsafe.Add(ref row, 2 * Lane));
            d += Widen(ref Unsafe.Add(ref row, 3 * Lane));
            e += Widen(ref Unsafe.Add(ref row, 4 * Lane));
        }

        Store(a, scores);
        Store(b, scores[Lane..]);
        Store(c, scores[(2 * Lane)..]);
        Store(d, scores[(3 * Lane)..]);
        Store(e, scores[(4 * Lane)..]);
    }

    private void SumThree(ReadOnlySpan<int> offsets, int lane, Span<int> scores)
    {
        ref sbyte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), lane);
        Vector256<short> a = default, b = default, c = default;
        foreach (int offset in offsets)
        {
            ref sbyte row = ref Unsafe.Add(ref first, (nint)offset);
            a += Widen(ref row);
            b += Widen(ref Unsafe.Add(ref row, Lane));
            c += Widen(ref Unsafe.Add(ref row, 2 * Lane));
        }

        Store(a, scores);
        Store(b, scores[Lane..]);
        Store(c, scores[(2 * Lane)..]);
    }

    private void SumOne(ReadOnlySpan<int> offsets, int lane, Span<int> scores)
    {
        ref sbyte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), lane);
        Vector256<short> sum = default;
        foreach (int offset in offsets)
        {
            sum += Widen(ref Unsafe.Add(ref first, (nint)offset));
        }

        Store(sum, scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ref sbyte lane) => Avx2.IsSupported
        ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref lane))
        : Vector256.Create(Vector128.WidenLower(Vector128.LoadUnsafe(ref lane)), Vector128.WidenUpper(Vector128.LoadUnsafe(ref lane)));

    private static void Store(Vector256<short> sum, Span<int> scores)
    {
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(sum);
        low.CopyTo(scores);
        high.CopyTo(scores[(Lane / 2)..]);
    }
}
