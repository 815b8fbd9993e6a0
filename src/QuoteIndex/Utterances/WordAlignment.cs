using System.Buffers;

namespace QuoteIndex.Utterances;

/// <summary>
/// Finds which words of two texts correspond, in order. Short stretches are aligned in the best possible way: as many words as
/// can be, content before function words, long runs before scattered ones. Long texts are first cut at runs that each of
/// them has exactly once ("patience"), so that time stays near linear, whatever the texts are.
/// </summary>
internal static class WordAlignment
{
    // Stretches of so many pairs of words are aligned exactly.
    private const int MostCells = 160_000;

    // Anchors are looked for in runs of so many words; each length in what the one before left over.
    private static readonly int[] AnchorLengths = [6, 3, 1];

    /// <summary>The runs of words alike, in order of place in both texts, no two of them touching in both.</summary>
    public static List<WordRun> Align(ReadOnlySpan<WordId> here, ReadOnlySpan<WordId> there)
    {
        var runs = new List<WordRun>();
        Align(here, there, 0, 0, 0, runs);
        return Joined(runs);
    }

    private static void Align(ReadOnlySpan<WordId> here, ReadOnlySpan<WordId> there, int hereAt, int thereAt, int step, List<WordRun> runs)
    {
        if (here.IsEmpty || there.IsEmpty)
        {
            return;
        }

        if (here.SequenceEqual(there))
        {
            runs.Add(new WordRun(hereAt, thereAt, here.Length));
        }
        else if ((long)here.Length * there.Length <= MostCells)
        {
            AlignExactly(here, there, hereAt, thereAt, runs);
        }
        else if (step < AnchorLengths.Length)
        {
            int hereDone = 0, thereDone = 0;
            foreach (WordRun anchor in Anchors(here, there, AnchorLengths[step]))
            {
                // An anchor before it has grown over this one, or past it in one of the texts.
                if (anchor.Here < hereDone || anchor.There < thereDone)
                {
                    continue;
                }

                WordRun grown = Grow(anchor, here, there, hereDone, thereDone);
                Align(here[hereDone..grown.Here], there[thereDone..grown.There], hereAt + hereDone, thereAt + thereDone, step + 1, runs);
                runs.Add(new WordRun(hereAt + grown.Here, thereAt + grown.There, grown.Length));
                (hereDone, thereDone) = (grown.HereEnd, grown.ThereEnd);
            }

            Align(here[hereDone..], there[thereDone..], hereAt + hereDone, thereAt + thereDone, step + 1, runs);
        }
    }

    private static WordRun Grow(WordRun anchor, ReadOnlySpan<WordId> here, ReadOnlySpan<WordId> there, int hereFrom, int thereFrom)
    {
        (int h, int t, int length) = anchor;
        while (h > hereFrom && t > thereFrom && here[h - 1] == there[t - 1])
        {
            (h, t, length) = (h - 1, t - 1, length + 1);
        }

        while (h + length < here.Length && t + length < there.Length && here[h + length] == there[t + length])
        {
            length++;
        }

        return new WordRun(h, t, length);
    }

    // Runs that stand once in either text, as many of them as come in the same order in both.
    private static List<WordRun> Anchors(ReadOnlySpan<WordId> here, ReadOnlySpan<WordId> there, int length)
    {
        Dictionary<ulong, int> hereOnce = Once(here, length), thereOnce = Once(there, length);
        List<WordRun> common = [];
        foreach ((ulong run, int at) in hereOnce)
        {
            if (at >= 0 && thereOnce.TryGetValue(run, out int other) && other >= 0)
            {
                common.Add(new WordRun(at, other, length));
            }
        }

        common.Sort((left, right) => left.Here.CompareTo(right.Here));
        return LongestIncreasing(common);
    }

    // Where each run of words stands; -1 for one that stands in several places.
    private static Dictionary<ulong, int> Once(ReadOnlySpan<WordId> words, int length)
    {
        var once = new Dictionary<ulong, int>();
        for (int i = 0; i + length <= words.Length; i++)
        {
            ulong hash = 0;
            for (int j = 0; j < length; j++)
            {
                hash = Mixing.Combine(hash, words[i + j].Value);
            }

            if (!once.TryAdd(hash, i))
            {
                once[hash] = -1;
            }
        }

        return once;
    }

    private static List<WordRun> LongestIncreasing(List<WordRun> runs)
    {
        // ends[n] is the run with the least place in the other text on which a chain of n + 1 runs can end.
        var ends = new List<int>();
        int[] before = new int[runs.Count];
        for (int i = 0; i < runs.Count; i++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                (low, high) = runs[ends[middle]].There < runs[i].There ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var chain = new List<WordRun>(ends.Count);
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
        {
            chain.Add(runs[i]);
        }

        chain.Reverse();
        return chain;
    }

    private static void AlignExactly(ReadOnlySpan<WordId> here, ReadOnlySpan<WordId> there, int hereAt, int thereAt, List<WordRun> runs)
    {
        // best: what can be won from two places on; matched: the same where the two words there are taken as one, 0 where they differ.
        int width = there.Length + 1, cells = (here.Length + 1) * width;
        int[] best = ArrayPool<int>.Shared.Rent(cells), matched = ArrayPool<int>.Shared.Rent(cells);
        Array.Clear(best, 0, cells);
        Array.Clear(matched, 0, cells);
        for (int i = here.Length - 1; i >= 0; i--)
        {
            for (int j = there.Length - 1; j >= 0; j--)
            {
                int cell = (i * width) + j, next = cell + width + 1;
                int most = Math.Max(best[cell + 1], best[cell + width]);
                if (here[i] == there[j])
                {
                    matched[cell] = Worth(here[i]) + After(best, matched, next);
                    most = Math.Max(most, matched[cell]);
                }

                best[cell] = most;
            }
        }

        for (int i = 0, j = 0; i < here.Length && j < there.Length;)
        {
            int cell = (i * width) + j;
            if (matched[cell] == 0 || matched[cell] < best[cell])
            {
                (i, j) = best[cell + width] == best[cell] ? (i + 1, j) : (i, j + 1);
                continue;
            }

            int length = 0;
            do
            {
                length++;
                cell += width + 1;
            }
            while (matched[cell] > 0 && matched[cell] + Together >= best[cell]);
            runs.Add(new WordRun(hereAt + i, thereAt + j, length));
            (i, j) = (i + length, j + length);
        }

        ArrayPool<int>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(matched);
    }

    // What a word that follows the one before in both texts is worth beyond itself.
    private const int Together = 2;

    private static int Worth(WordId word) => word.IsContent ? 4 : 2;

    private static int After(int[] best, int[] matched, int cell) =>
        matched[cell] > 0 ? Math.Max(best[cell], matched[cell] + Together) : best[cell];

    private static List<WordRun> Joined(List<WordRun> runs)
    {
        var joined = new List<WordRun>(runs.Count);
        foreach (WordRun run in runs)
        {
            if (joined.Count > 0 && joined[^1].HereEnd == run.Here && joined[^1].ThereEnd == run.There)
            {
                joined[^1] = joined[^1] with { Length = joined[^1].Length + run.Length };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
