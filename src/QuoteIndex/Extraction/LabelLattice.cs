using System.Runtime.InteropServices;

namespace QuoteIndex.Extraction;

/// <summary>
/// All ways to label the words of a sentence out or in, with their scores: sums over the steps from word to word. Gives the
/// best labellings (Viterbi's algorithm, the k best of it), and the probability of any (a linear-chain conditional random
/// field: Lafferty, McCallum and Pereira, 2001). Not safe for use by several threads at once.
/// </summary>
internal sealed class LabelLattice
{
    private const int MostBest = 8;

    private double[] begin = [], stay = [], end = [];
    private double[] forwardOut = [], forwardIn = [];
    private double[] bestScores = [];
    private int[] bestFrom = [];

    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all labellings; valid after <see cref="Sum"/>.</summary>
    public double LogPartition { get; private set; }

    public void Reset(int length)
    {
        Length = length;
        if (begin.Length < length)
        {
            int size = Math.Max(length, 2 * begin.Length);
            (begin, stay, end, forwardOut, forwardIn) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
            (bestScores, bestFrom) = (new double[(size + 1) * 2 * MostBest], new int[size * 2 * MostBest]);
        }
    }

    /// <summary>Sets the scores of the three steps into a word; staying out scores nothing.</summary>
    public void Set(int word, double toBegin, double toStay, double toEnd) => (begin[word], stay[word], end[word]) = (toBegin, toStay, toEnd);

    /// <summary>The forward pass: makes <see cref="LogPartition"/> valid.</summary>
    public void Sum()
    {
        double o = 0, i = double.NegativeInfinity;
        for (int t = 0; t < Length; t++)
        {
            (o, i) = (LogAdd(o, i + end[t]), LogAdd(o + begin[t], i + stay[t]));
            (forwardOut[t], forwardIn[t]) = (o, i);
        }

        LogPartition = Length == 0 ? 0 : LogAdd(o, i);
    }

    /// <summary>
    /// The probability of each step into each word, in the places of begin, stay, end; from the last word to the first.
    /// <see cref="Sum"/> comes before.
    /// </summary>
    public void Expect(Action<int, double, double, double> step)
    {
        // Scores of all that can follow the word when it is out, or in.
        double afterOut = 0, afterIn = 0;
        for (int t = Length - 1; t >= 0; t--)
        {
            double o = t == 0 ? 0 : forwardOut[t - 1], i = t == 0 ? double.NegativeInfinity : forwardIn[t - 1];
            step(
                t,
                Math.Exp(o + begin[t] + afterIn - LogPartition),
                Math.Exp(i + stay[t] + afterIn - LogPartition),
                Math.Exp(i + end[t] + afterOut - LogPartition));
            (afterOut, afterIn) = (LogAdd(afterOut, begin[t] + afterIn), LogAdd(end[t] + afterOut, stay[t] + afterIn));
        }
    }

    /// <summary>The logarithm of a labelling's probability; <see cref="Sum"/> comes before.</summary>
    public double LogProbability(List<(int First, int End)> ranges, int origin)
    {
        double score = 0;
        foreach ((int first, int finish) in ranges)
        {
            int f = first - origin, e = finish - origin;
            score += begin[f];
            for (int t = f + 1; t < e; t++)
            {
                score += stay[t];
            }

            score += e < Length ? end[e] : 0;
        }

        return score - LogPartition;
    }

    /// <summary>The score of a labelling.</summary>
    public double Score(Func<int, bool> isIn)
    {
        double score = 0;
        bool before = false;
        for (int t = 0; t < Length; t++)
        {
            bool now = isIn(t);
            score += (before, now) switch { (false, true) => begin[t], (true, true) => stay[t], (true, false) => end[t], _ => 0 };
            before = now;
        }

        return score;
    }

    /// <summary>Finds the best labellings, at most <paramref name="count"/>; returns how many. <see cref="Read"/> gives them.</summary>
    public int FindBest(int count)
    {
        count = Math.Min(count, MostBest);
        Span<double> start = bestScores.AsSpan(0, 2 * MostBest);
        start.Fill(double.NegativeInfinity);
        start[0] = 0;
        for (int t = 0; t < Length; t++)
        {
            Merge(t, false, count, 0, end[t]);
            Merge(t, true, count, begin[t], stay[t]);
        }

        int found = 0;
        while (found < count && Last(found) >= 0)
        {
            found++;
        }

        return found;
    }

    /// <summary>Fills in the best labelling that has a word in.</summary>
    public void ReadBest(List<bool> labels)
    {
        int found = FindBest(2);
        for (int rank = 0; rank < found; rank++)
        {
            Read(rank, labels);
            if (labels.Contains(true))
            {
                break;
            }
        }
    }

    /// <summary>Fills in the labelling that is the best but <paramref name="rank"/>.</summary>
    public void Read(int rank, List<bool> labels)
    {
        labels.Clear();
        CollectionsMarshal.SetCount(labels, Length);
        Span<bool> words = CollectionsMarshal.AsSpan(labels);
        for (int t = Length - 1, at = Last(rank); t >= 0; t--)
        {
            words[t] = at >= MostBest;
            at = bestFrom[(t * 2 * MostBest) + at];
        }
    }

    // The states after a word are numbered: the best ways to be out of content there, then the best ways to be in. The scores
    // of a word's states stand behind those of the word before; ahead of the first word there is one state, out.
    private void Merge(int t, bool isIn, int count, double fromOut, double fromIn)
    {
        int target = isIn ? MostBest : 0;
        ReadOnlySpan<double> before = bestScores.AsSpan(t * 2 * MostBest, 2 * MostBest);
        Span<double> scores = bestScores.AsSpan(((t + 1) * 2 * MostBest) + target, MostBest);
        Span<int> from = bestFrom.AsSpan((t * 2 * MostBest) + target, MostBest);
        int o = 0, i = MostBest;
        for (int k = 0; k < count; k++)
        {
            double viaOut = before[o] + fromOut, viaIn = before[i] + fromIn;
            bool takesOut = viaOut >= viaIn;
            scores[k] = takesOut ? viaOut : viaIn;
            from[k] = takesOut ? o : i;
            o += takesOut ? 1 : 0;
            i += takesOut ? 0 : 1;
        }

        scores[count..].Fill(double.NegativeInfinity);
    }

    // The state in which the best labelling but rank ends, or -1.
    private int Last(int rank)
    {
        if (Length == 0)
        {
            return -1;
        }

        int row = Length * 2 * MostBest, o = 0, i = MostBest, state = -1;
        for (int k = 0; k <= rank; k++)
        {
            double best = Math.Max(o < MostBest ? bestScores[row + o] : double.NegativeInfinity, i < 2 * MostBest ? bestScores[row + i] : double.NegativeInfinity);
            if (double.IsNegativeInfinity(best))
            {
                return -1;
            }

            state = o < MostBest && bestScores[row + o] == best ? o++ : i++;
        }

        return state;
    }

    // Where one is so much smaller, adding it changes nothing.
    private static double LogAdd(double a, double b)
    {
        double high = Math.Max(a, b), low = Math.Min(a, b);
        return double.IsNegativeInfinity(high) || low - high < -40 ? high : high + Math.Log(1 + Math.Exp(low - high));
    }
}
