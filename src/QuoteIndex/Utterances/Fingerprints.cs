namespace QuoteIndex.Utterances;

/// <summary>
/// Fingerprints of a statement, by which those that may be variants of it are found without looking at all others: winnowing
/// (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003) over shingles of
/// words. Of so many shingles in a row one is chosen by a rule that looks at nothing but them, so two texts that share
/// <see cref="CertainRun"/> words in a row share a fingerprint. The rule prefers shingles with many content words: a shorter run
/// then mostly shares one too, and few texts have a fingerprint by chance. A short text is chosen from more densely, so that any
/// statement has about five; what is chosen of more is chosen of fewer too, so a short text still meets a long one.
/// Measured on 827 statements of twelve words on average: 99 % of those with one word changed, and 93 % of those with two, still
/// have enough in common, against 75 % and 59 % with the widest window for all.
/// </summary>
internal static class Fingerprints
{
    /// <summary>How many words make a shingle.</summary>
    public const int ShingleLength = 3;

    /// <summary>How many shingles in a row one is chosen from, at most.</summary>
    public const int Window = 7;

    /// <summary>A run of so many words is found for certain, if it has any content words.</summary>
    public const int CertainRun = ShingleLength + Window - 1;

    /// <summary>How many bits a fingerprint has.</summary>
    public const int Bits = 28;

    private const int LeastWindow = 2;

    // A shingle of function words says nothing.
    private const int LeastContent = 1;

    private const ulong Nothing = ulong.MaxValue;

    /// <summary>The fingerprints of a text, each once, ascending.</summary>
    public static uint[] Of(SpokenText text)
    {
        var chosen = new List<uint>((text.Words.Length / 3) + 1);
        int start = 0;
        foreach (int end in text.Ends)
        {
            Add(text.Words.AsSpan(start..end), chosen);
            start = end;
        }

        chosen.Sort();
        int kept = 0;
        for (int i = 0; i < chosen.Count; i++)
        {
            if (kept == 0 || chosen[kept - 1] != chosen[i])
            {
                chosen[kept++] = chosen[i];
            }
        }

        return [.. chosen[..kept]];
    }

    /// <summary>How many fingerprints two ascending rows have in common.</summary>
    public static int Common(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        int common = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].CompareTo(right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }

    private static void Add(ReadOnlySpan<WordId> words, List<uint> chosen)
    {
        int count = words.Length - ShingleLength + 1;
        int window = WindowFor(count);
        Span<ulong> ranks = stackalloc ulong[window];
        int least = -1, last = -1;
        ulong leastRank = Nothing;
        for (int i = 0; i < count; i++)
        {
            ulong rank = ranks[i % window] = Rank(words.Slice(i, ShingleLength));
            if (rank <= leastRank)
            {
                (least, leastRank) = (i, rank);
            }
            else if (least <= i - window)
            {
                (least, leastRank) = Least(ranks, i);
            }

            if (i >= Math.Min(window, count) - 1 && leastRank != Nothing && least != last)
            {
                last = least;
                chosen.Add((uint)(leastRank >> (64 - 4 - Bits)) & ((1u << Bits) - 1));
            }
        }
    }

    // The last of the least of a whole window that ends at i.
    private static (int At, ulong Rank) Least(ReadOnlySpan<ulong> ranks, int i)
    {
        int least = i;
        for (int j = i - 1; j > i - ranks.Length; j--)
        {
            least = ranks[j % ranks.Length] < ranks[least % ranks.Length] ? j : least;
        }

        return (least, ranks[least % ranks.Length]);
    }

    // Of a row of numbers by chance, 2 / (window + 1) are the least of some window (the paper's density).
    private static int WindowFor(int shingles) => Math.Clamp(((4 * shingles) - 5) / 11, LeastWindow, Window);

    // The fewer content words, the higher; then by chance. Four bits for the one, the rest for the other.
    private static ulong Rank(ReadOnlySpan<WordId> shingle)
    {
        ulong hash = 0;
        foreach (WordId word in shingle)
        {
            hash = Mixing.Combine(hash, word.Value);
        }

        int content = shingle.CountContent();
        return content < LeastContent ? Nothing : ((ulong)(ShingleLength - content) << 60) | (hash >> 4);
    }
}
