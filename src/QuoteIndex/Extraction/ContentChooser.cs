using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Chooses among the readings of a content as wholes: a log-linear ranker over their borders and the parse across them.</summary>
internal sealed class ContentChooser(ScoreModel model)
{
    public const int FeatureVersion = 5;

    private readonly FeatureList features = new();
    private readonly List<double> shares = [];

    // How many words, punctuation apart, the sentence has before each of its tokens.
    private int[] wordsBefore = [];

    // Of each reading with each, row by row.
    private double[] agreements = [];

    /// <summary>
    /// Index of the best reading, and the probability that it agrees by half or more with the right one. Best is not the likeliest
    /// but the one that can be expected to agree most with whichever is right (minimum Bayes risk: Kumar and Byrne, 2004).
    /// </summary>
    public (int Index, double Support) Choose(
        QuotedText text, Sentence s, int cue, int source, LabelLattice lattice, CueGeometry geometry, ReadOnlySpan<Cue> cues,
        List<List<(int First, int End)>> readings)
    {
        shares.Clear();
        double best = double.NegativeInfinity, sum = 0, bestProbability = lattice.LogProbability(readings[0], s.First);
        for (int i = 0; i < readings.Count; i++)
        {
            features.Clear();
            AddFeatures(text, s, cue, source, lattice, geometry, cues, readings, i, bestProbability, features);
            shares.Add(model.Score(features.Span));
            best = Math.Max(best, shares[i]);
        }

        for (int i = 0; i < shares.Count; i++)
        {
            sum += shares[i] = Math.Exp(shares[i] - best);
        }

        CountWords(text, s);
        Compare(readings, s.First);
        int chosen = 0;
        double most = -1, support = 0;
        for (int i = 0; i < readings.Count; i++)
        {
            double gain = 0, half = 0;
            for (int k = 0; k < readings.Count; k++)
            {
                double j = agreements[(i * readings.Count) + k];
                double share = shares[k] / sum;
                half += j >= 0.5 ? share : 0;
                gain += j >= 0.5 ? share * (1 + j) : share * j;
            }

            if (gain > most)
            {
                (most, chosen, support) = (gain, i, half);
            }
        }

        return (chosen, support);
    }

    private void CountWords(QuotedText text, Sentence s)
    {
        int n = s.End - s.First;
        if (wordsBefore.Length <= n)
        {
            wordsBefore = new int[n + 1];
        }

        for (int i = 0; i < n; i++)
        {
            wordsBefore[i + 1] = wordsBefore[i] + (text.IsPunctuation(s.First + i) ? 0 : 1);
        }
    }

    private void Compare(List<List<(int First, int End)>> readings, int origin)
    {
        int n = readings.Count;
        if (agreements.Length < n * n)
        {
            agreements = new double[n * n];
        }

        for (int i = 0; i < n; i++)
        {
            agreements[(i * n) + i] = 1;
            for (int k = 0; k < i; k++)
            {
                agreements[(i * n) + k] = agreements[(k * n) + i] = Agreement(readings[i], readings[k], origin);
            }
        }
    }

    // Words that both have, of those that one has at least.
    private double Agreement(List<(int First, int End)> a, List<(int First, int End)> b, int origin)
    {
        int both = 0, words = 0;
        foreach ((int first, int end) in a)
        {
            words += WordsOf(first, end);
            foreach ((int otherFirst, int otherEnd) in b)
            {
                int from = Math.Max(first, otherFirst), to = Math.Min(end, otherEnd);
                both += from < to ? WordsOf(from, to) : 0;
            }
        }

        foreach ((int first, int end) in b)
        {
            words += WordsOf(first, end);
        }

        return words == both ? 0 : both / (double)(words - both);

        int WordsOf(int first, int end) => wordsBefore[end - origin] - wordsBefore[first - origin];
    }

    public static void AddFeatures(
        QuotedText text, Sentence s, int cue, int source, LabelLattice lattice, CueGeometry geometry, ReadOnlySpan<Cue> cues,
        List<List<(int First, int End)>> readings, int index, FeatureList f) =>
        AddFeatures(text, s, cue, source, lattice, geometry, cues, readings, index, lattice.LogProbability(readings[0], s.First), f);

    private static void AddFeatures(
        QuotedText text, Sentence s, int cue, int source, LabelLattice lattice, CueGeometry geometry, ReadOnlySpan<Cue> cues,
        List<List<(int First, int End)>> readings, int index, double bestProbability, FeatureList f)
    {
        List<(int First, int End)> content = readings[index];
        double probability = lattice.LogProbability(content, s.First);
        uint behind = (uint)Math.Clamp((bestProbability - probability) * 2, 0, 24), log = (uint)Math.Clamp(-probability * 2, 0, 20);
        uint bestLog = (uint)Math.Clamp(-bestProbability * 2, 0, 8);
        int first = content[0].First, last = content[^1].End - 1;
        uint cueLemma = text.Lemma(cue), cueClass = (uint)text.CueClassOf(cue);
        uint side = last < cue ? 1u : first > cue ? 2u : 3u;
        Span<bool> inside = stackalloc bool[s.End - s.First];
        TokenRanges.Mark(content, s.First, inside);

        (uint heads, uint strays, uint quoted, uint cut, uint words) = Count(text, s, cue, content, inside);
        uint finite = HasFiniteVerb(text, content) ? 1u : 0u;
        uint self = index == 0 ? 1u : 0u;
        int change = index == 0 ? 0 : Size(content) - Size(readings[0]);
        uint kind = quoted == 0 ? 0u : quoted == words ? 2u : 1u;
        f.Add(1, self);
        f.Add(31, behind);
        f.Add(32, log);
        f.Add(33, behind, kind);
        f.Add(34, behind, bestLog);
        f.Add(35, behind, side, cueClass);
        f.Add(36, behind / 3, (uint)Math.Sign(change) + 1, kind);
        f.Add(2, self, cueLemma);
        f.Add(3, self, side, kind);
        f.Add(4, heads, strays, kind);
        f.Add(5, heads, side, cueClass);
        f.Add(6, strays, side, cueClass);
        f.Add(7, cut, kind);
        f.Add(8, (uint)Math.Min(content.Count, 4), side, kind);
        f.Add(9, (uint)Math.Sign(change) + 1, kind, side);
        f.Add(10, text.Form(last + 1), kind);
        f.Add(11, text.Form(last + 1), (uint)text.Tag(last + 2), side);
        uint next = last + 1 < s.End ? geometry.Coordination[last + 1 - s.First] & 3u : 0u, lastCoordination = geometry.Coordination[last - s.First];
        f.Add(70, next, side, kind);
        f.Add(71, next, lastCoordination, side);
        f.Add(72, lastCoordination, kind, cueLemma);
        f.Add(12, text.Form(last + 2), text.Form(last + 1), side);
        f.Add(13, (uint)text.Tag(last), (uint)text.Tag(last + 1), (uint)text.Tag(last + 2), side);
        f.Add(14, text.Form(last), side);
        f.Add(15, last >= s.End - 2 ? 1u : 0u, side, kind);
        f.Add(16, text.Form(first), side, kind);
        f.Add(17, text.Form(first - 1), side);
        f.Add(18, (uint)text.Tag(first - 1), (uint)text.Tag(first), side);
        f.Add(19, first == s.First ? 1u : 0u, side, kind);
        f.Add(20, Attachment(text, s, inside, last + 1, cue), (uint)text.Tag(last + 1), side);
        f.Add(21, Attachment(text, s, inside, last + 2, cue), text.Form(last + 1), side);
        f.Add(22, Attachment(text, s, inside, last + 2, cue), (uint)text.Tag(last + 2), (uint)text.Tag(last + 1));
        f.Add(23, Attachment(text, s, inside, NextVerb(text, s, last + 1), cue), text.Form(last + 1), side);
        f.Add(24, words < 8 ? words : 8, kind, side);
        f.Add(25, words < 8 ? words : 8, cueLemma);
        f.Add(26, finite, cueLemma);
        f.Add(27, finite, kind, side);
        f.Add(28, (uint)Math.Min(Math.Abs(first > cue ? first - cue : cue - last), 6), side, kind);
        f.Add(29, text.Form(first), cueLemma);
        f.Add(30, (uint)text.Tokens[Math.Min(last + 1, text.Tokens.Length - 1)].Relation, side, kind);
        AddGeometry(text, s, cue, geometry, content, inside, side, kind, cueLemma, f);
        AddSource(text, s, cue, source, geometry.CueFrame, content, inside, kind, f);
        AddOtherCues(text, s, cue, geometry, cues, content, inside, kind, f);
    }

    // Other reporting words of the sentence: the surest that the reading takes in, and the first behind its end.
    private static void AddOtherCues(
        QuotedText text, Sentence s, int cue, CueGeometry geometry, ReadOnlySpan<Cue> cues, List<(int First, int End)> content, ReadOnlySpan<bool> inside,
        uint kind, FeatureList f)
    {
        int end = content[^1].End, covered = -1, next = -1;
        double surest = 0;
        foreach (Cue other in cues)
        {
            if (other.Token == cue || text.InQuotation(other.Token))
            {
                continue;
            }

            if (inside[other.Token - s.First] && other.Probability > surest)
            {
                (covered, surest) = (other.Token - s.First, other.Probability);
            }

            if (next < 0 && other.Token >= end && other.Probability > 0.3)
            {
                next = other.Token - s.First;
            }
        }

        uint level = (uint)(surest * 6), marks = covered < 0 ? 0 : (geometry.Coordination[covered] << 1) | (geometry.ThatBetween[covered] ? 1u : 0u);
        f.Add(80, level, kind);
        f.Add(81, level, text.Lemma(cue));
        if (covered >= 0)
        {
            f.Add(82, level, geometry.Path[covered]);
            f.Add(83, level, marks, (uint)geometry.CommasBetween[covered]);
            f.Add(84, level, geometry.SegmentShape[covered], geometry.OpensSegment[covered] ? 1u : 0u);
            f.Add(85, level, text.Form(s.First + covered), kind);
            f.Add(86, level, (uint)text.Tag(s.First + covered), (uint)text.Tag(cue));
        }

        int gap = next < 0 ? 9 : Math.Min(next + s.First - end, 8);
        f.Add(87, (uint)gap, kind);
        f.Add(88, (uint)gap, text.Form(end), next < 0 ? 0 : geometry.Coordination[next]);
        f.Add(89, (uint)gap, text.Form(end), text.Form(end + 1));
    }

    // How the reading lies around the likeliest source: what stands between source and cue describes the source, and is
    // hardly ever content (", Neil Brandt, who runs the mill, said").
    private static void AddSource(
        QuotedText text, Sentence s, int cue, int source, uint cueFrame, List<(int First, int End)> content, ReadOnlySpan<bool> inside, uint kind, FeatureList f)
    {
        if (source < 0)
        {
            f.Add(60, kind);
            return;
        }

        NounPhrase np = text.NounPhrases[source];
        int first = content[0].First, end = content[^1].End, from = Math.Min(np.End, cue + 1), to = Math.Max(np.First, cue);
        int covered = 0, between = 0;
        for (int t = from; t < to; t++)
        {
            if (!text.IsPunctuation(t))
            {
                between++;
                covered += inside[t - s.First] ? 1 : 0;
            }
        }

        uint order = (end <= np.First ? 1u : first >= np.End ? 2u : 0u) + (np.First < cue ? 4u : 0u) + (inside[np.Head - s.First] ? 8u : 0u);
        uint taken = covered == 0 ? 0u : covered == between ? 2u : 1u;
        uint gap = (uint)Math.Clamp(order % 4 == 1 ? np.First - end : order % 4 == 2 ? first - np.End : 0, 0, 8);
        f.Add(61, order, kind);
        f.Add(62, order, taken, (uint)Math.Min(between, 6));
        f.Add(63, order, gap, kind);
        f.Add(64, order, taken, cueFrame);
        f.Add(65, order, gap, text.Form(first), text.Form(first - 1));
        f.Add(66, order, gap, text.Form(end - 1), text.Form(end));
        f.Add(67, order, text.Lemma(cue));
        f.Add(68, order, taken, (uint)text.Tag(np.Head), (uint)text.CueClassOf(cue));
    }

    // What the reading leaves out right after its end and takes in last, and how its top word hangs on the cue.
    private static void AddGeometry(
        QuotedText text, Sentence s, int cue, CueGeometry geometry, List<(int First, int End)> content,
        ReadOnlySpan<bool> inside, uint side, uint kind, uint cueLemma, FeatureList f)
    {
        int first = content[0].First - s.First, last = content[^1].End - 1, next = last + 1;
        while (last > content[^1].First && text.IsPunctuation(last))
        {
            last--;
        }

        while (next < s.End && text.IsPunctuation(next))
        {
            next++;
        }

        uint parts = (uint)Math.Min(content.Count, 4);
        int excluded = 0, top = -1, depth = int.MaxValue;
        for (int t = s.First; t < s.End; t++)
        {
            if (text.IsPunctuation(t))
            {
                continue;
            }

            if (!inside[t - s.First])
            {
                excluded++;
            }
            else if (geometry.Depth[t - s.First] < depth)
            {
                (top, depth) = (t - s.First, geometry.Depth[t - s.First]);
            }
        }

        f.Add(40, geometry.CueFrame, side, parts, kind);
        f.Add(41, geometry.CueFrame, side, (uint)Math.Min(excluded, 12));
        if (next < s.End)
        {
            int n = next - s.First;
            uint opens = geometry.OpensSegment[n] || geometry.SegmentIndex[n] != geometry.SegmentIndex[last - s.First] ? 1u : 0u;
            f.Add(42, geometry.SegmentShape[n], geometry.SegmentForm[n], opens);
            f.Add(43, geometry.SegmentPath[n], geometry.SegmentForm[n], opens);
            f.Add(44, geometry.Path[n], geometry.Climb[n], opens);
            f.Add(45, geometry.Path[n], text.Form(next), opens);
            f.Add(46, cueLemma, geometry.SegmentShape[n], opens);
            f.Add(47, cueLemma, text.Form(next), opens);
            f.Add(48, geometry.SegmentShape[n], side, opens, kind);
            f.Add(49, next == cue ? 1u : 0u, side, kind);
        }

        int l = last - s.First;
        f.Add(50, geometry.SegmentShape[l], geometry.SegmentForm[l], geometry.SegmentIndex[l]);
        f.Add(51, geometry.SegmentPath[l], geometry.SegmentForm[l]);
        f.Add(52, geometry.Path[first], geometry.Climb[first], side);
        f.Add(53, geometry.Path[first], cueLemma);
        if (top >= 0)
        {
            f.Add(54, geometry.Path[top], geometry.Climb[top], side);
            f.Add(55, geometry.Path[top], cueLemma);
            f.Add(56, geometry.Path[top], (uint)text.Tag(top + s.First), kind);
        }
    }

    // Words inside that hang outside; words outside that hang inside; words in quotations; quotations cut; all words.
    private static (uint Heads, uint Strays, uint Quoted, uint Cut, uint Words) Count(
        QuotedText text, Sentence s, int cue, List<(int First, int End)> content, ReadOnlySpan<bool> inside)
    {
        uint heads = 0, strays = 0, quoted = 0, cut = 0, words = 0;
        for (int t = s.First; t < s.End; t++)
        {
            if (text.IsPunctuation(t))
            {
                continue;
            }

            bool isInside = inside[t - s.First];
            int head = text.Tokens[t].Head;
            bool headInside = head >= 0 && inside[head - s.First];
            heads += isInside && !headInside ? 1u : 0u;
            strays += !isInside && headInside && t != cue ? 1u : 0u;
            words += isInside ? 1u : 0u;
            quoted += isInside && text.InQuotation(t) ? 1u : 0u;
        }

        foreach ((int first, int end) in content)
        {
            cut += text.InQuotation(first) && text.QuotationOf(first - 1) == text.QuotationOf(first) ? 1u : 0u;
            cut += text.InQuotation(end - 1) && text.QuotationOf(end - 1) == text.QuotationOf(end) ? 1u : 0u;
        }

        return (Math.Min(heads, 4), Math.Min(strays, 3), quoted, Math.Min(cut, 2), words);
    }

    // Where a word after the content hangs: 1 on the content, 2 on the cue, 3 above the cue, 4 elsewhere, 0 no word.
    private static uint Attachment(QuotedText text, Sentence s, ReadOnlySpan<bool> inside, int t, int cue)
    {
        if (t >= s.End || t < s.First)
        {
            return 0;
        }

        for (int steps = 0; steps < 12; steps++)
        {
            int head = text.Tokens[t].Head;
            if (head < s.First || head >= s.End)
            {
                return 4;
            }

            if (inside[head - s.First])
            {
                return steps == 0 ? 1u : 5u;
            }

            if (head == cue)
            {
                return steps == 0 ? 2u : 6u;
            }

            if (head == text.Tokens[cue].Head)
            {
                return 3;
            }

            t = head;
        }

        return 4;
    }

    private static int NextVerb(QuotedText text, Sentence s, int t)
    {
        while (t < s.End && text.Tag(t) is not (WordClass.VB or WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBP or WordClass.VBZ))
        {
            t++;
        }

        return t;
    }

    private static bool HasFiniteVerb(QuotedText text, List<(int First, int End)> content)
    {
        foreach ((int first, int end) in content)
        {
            for (int t = first; t < end; t++)
            {
                if (text.Tag(t) is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Size(List<(int First, int End)> content)
    {
        int size = 0;
        foreach ((int first, int end) in content)
        {
            size += end - first;
        }

        return size;
    }
}
