using System.Numerics;
using System.Runtime.InteropServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Documents of a segment are matched a window at a time, as sets of bits: small enough for the nearest cache, large enough
/// that filters cost little beside reading postings.
/// </summary>
internal static class Window
{
    /// <summary>How many documents a window has.</summary>
    public const int Size = 4096;

    /// <summary>How many words of 64 bits its sets have.</summary>
    public const int Words = Size / 64;

    /// <summary>Sets the bits from the first on, <paramref name="count"/> of them, and no other.</summary>
    public static void SetFirst(Span<ulong> bits, int count)
    {
        bits.Clear();
        bits[..(count >> 6)].Fill(ulong.MaxValue);
        if ((count & 63) != 0)
        {
            bits[count >> 6] = (1UL << count) - 1;
        }
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> bits) => !bits.ContainsAnyExcept(0UL);

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> right = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] &= right[i];
        }

        for (int i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }

    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> right = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] |= right[i];
        }

        for (int i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
        {
            bits[i] |= other[i];
        }
    }

    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> right = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = Vector.AndNot(left[i], right[i]);
        }

        for (int i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
        {
            bits[i] &= ~other[i];
        }
    }

    /// <summary>What stands in at least <paramref name="enough"/> of the sets.</summary>
    public static void AtLeast(int enough, ReadOnlySpan<ulong[]> sets, Span<ulong> result)
    {
        if (enough == 1 || enough == sets.Length)
        {
            sets[0].CopyTo(result);
            foreach (ulong[] set in sets[1..])
            {
                if (enough == 1)
                {
                    Or(result, set);
                }
                else
                {
                    And(result, set);
                }
            }

            return;
        }

        // The sets are added up bit by bit in parallel: plane p holds bit p of each document's count.
        Span<ulong> planes = stackalloc ulong[int.Log2(sets.Length) + 1];
        for (int i = 0; i < result.Length; i++)
        {
            planes.Clear();
            foreach (ulong[] set in sets)
            {
                ulong carry = set[i];
                for (int p = 0; carry != 0; p++)
                {
                    (planes[p], carry) = (planes[p] ^ carry, planes[p] & carry);
                }
            }

            ulong equal = ulong.MaxValue, greater = 0;
            for (int p = planes.Length - 1; p >= 0; p--)
            {
                if (((enough >> p) & 1) == 0)
                {
                    greater |= equal & planes[p];
                    equal &= ~planes[p];
                }
                else
                {
                    equal &= planes[p];
                }
            }

            result[i] = greater | equal;
        }
    }
}
