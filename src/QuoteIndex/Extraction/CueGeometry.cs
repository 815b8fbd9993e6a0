using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>How the words of a sentence lie around one cue: in the parse, between commas and quotation marks.</summary>
internal sealed class CueGeometry
{
    /// <summary>Relation, to the cue, of the branch a word hangs on; Root for words above the cue, None for those beside it.</summary>
    public Relation[] TopRelation { get; private set; } = [];

    /// <summary>Top token of the word's branch: the child of the cue, or of the cue's ancestor, that leads to it.</summary>
    public int[] Top { get; private set; } = [];

    /// <summary>Form of the word at the top of the branch, for words that lead clauses.</summary>
    public uint[] TopForm { get; private set; } = [];

    /// <summary>How many steps the word is below the cue or the ancestor they share.</summary>
    public int[] Depth { get; private set; } = [];

    /// <summary>How many steps (times 256, as the models learned it) one climbs from the cue to the ancestor shared with the word.</summary>
    public uint[] PathUp { get; private set; } = [];

    public uint[] HeadForm { get; private set; } = [];

    public int[] CommasBetween { get; private set; } = [];

    public bool[] ThatBetween { get; private set; } = [];

    public bool[] QuoteBetween { get; private set; } = [];

    /// <summary>
    /// Where the cue's subject may do something else, at the word and between cue and word, as bits: "and" before a reporting verb
    /// (1, 4) or another verb (2, 8) in the form of the cue ("said … and warned …").
    /// </summary>
    public uint[] Coordination { get; private set; } = [];

    /// <summary>The word's segment between commas and dashes: whether it holds the cue, and the relation of its top word.</summary>
    public uint[] SegmentRelation { get; private set; } = [];

    /// <summary>The relations one passes from the word to the ancestor it shares with the cue, hashed, with the steps up from the cue.</summary>
    public uint[] Path { get; private set; } = [];

    /// <summary>The relations one climbs from the cue to the ancestor shared with the word, hashed.</summary>
    public uint[] Climb { get; private set; } = [];

    /// <summary>Number of the word's segment, counted from the cue's, which is 8.</summary>
    public uint[] SegmentIndex { get; private set; } = [];

    /// <summary>What the word's segment is made of: see <see cref="ShapeOf"/>.</summary>
    public uint[] SegmentShape { get; private set; } = [];

    /// <summary>Form of the first word of the word's segment.</summary>
    public uint[] SegmentForm { get; private set; } = [];

    /// <summary>How the top word of the word's segment hangs on the rest: its path, and whether its head is the cue.</summary>
    public uint[] SegmentPath { get; private set; } = [];

    /// <summary>What the top word of the word's segment could be as a speaker.</summary>
    public SpeakerSort[] SegmentSort { get; private set; } = [];

    /// <summary>The mark the word's segment begins with: 1 a comma, 2 a semicolon, 3 a colon, 4 a dash; 0 for none.</summary>
    public uint[] SegmentMark { get; private set; } = [];

    /// <summary>What the cue's own segment is made of, its lowest bits: a finite verb, a subject before it, a relative or question word first.</summary>
    public uint CueShape { get; private set; }

    /// <summary>True for the first word of a segment.</summary>
    public bool[] OpensSegment { get; private set; } = [];

    /// <summary>
    /// How the cue's own segment looks: bits for a mark right after the cue and right before the segment's words, for its
    /// place as the first and the last of the sentence; and its length. ", he says," is a frame around which content lies.
    /// </summary>
    public uint CueFrame { get; private set; }

    public Relation CueRelation { get; private set; }

    public bool HasClause { get; private set; }

    public bool SentenceHasQuotation { get; private set; }

    public bool QuoteAfterCue { get; private set; }

    public bool QuoteBeforeCue { get; private set; }

    private int[] chain = [];
    private uint[] climbs = [];

    public void Fill(QuotedText text, Sentence s, int cue)
    {
        int n = s.End - s.First;
        Grow(n);
        Token[] tokens = text.Tokens;
        CueRelation = tokens[cue].Relation;
        HasClause = SentenceHasQuotation = QuoteAfterCue = QuoteBeforeCue = false;
        Array.Fill(chain, -1, 0, n);
        int steps = 0;
        uint climb = 1;
        for (int a = cue; a >= s.First && a < s.End && chain[a - s.First] < 0; a = tokens[a].Head)
        {
            chain[a - s.First] = steps++;
            climbs[a - s.First] = climb;
            climb = FeatureHash.Of(climb, (uint)tokens[a].Relation);
        }

        for (int t = s.First; t < s.End; t++)
        {
            Place(text, s, t);
            HasClause |= tokens[t].Head == cue && tokens[t].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis;
            if (text.InQuotation(t))
            {
                SentenceHasQuotation = true;
                QuoteAfterCue |= t > cue;
                QuoteBeforeCue |= t < cue;
            }
        }

        Walk(text, s, cue, 1);
        Walk(text, s, cue, -1);
        Segments(text, s, cue);
    }

    private void Place(QuotedText text, Sentence s, int t)
    {
        Token[] tokens = text.Tokens;
        int i = t - s.First, top = t, depth = 0, a = t;
        while (chain[a - s.First] < 0)
        {
            top = a;
            depth++;
            a = tokens[a].Head;
            if (a < s.First || a >= s.End || depth > s.End - s.First)
            {
                a = -1;
                break;
            }
        }

        int up = a < 0 ? 9 : Math.Min(chain[a - s.First], 6);
        bool onChain = depth == 0;
        Depth[i] = depth;
        Top[i] = onChain ? -1 - t : top;
        TopRelation[i] = onChain ? Relation.Root : tokens[top].Relation;
        PathUp[i] = (uint)up << 8;
        uint path = (uint)up;
        for (int b = t, n = 0; !onChain && b >= s.First && b < s.End && chain[b - s.First] < 0 && n < 4; b = tokens[b].Head, n++)
        {
            path = FeatureHash.Of(path, (uint)tokens[b].Relation);
        }

        Path[i] = path;
        Climb[i] = a < 0 ? 0 : climbs[a - s.First];
        TopForm[i] = text.Form(top);
        HeadForm[i] = tokens[t].Head >= 0 ? text.Form(tokens[t].Head) : 0;
    }

    private void Walk(QuotedText text, Sentence s, int cue, int step)
    {
        int commas = 0;
        uint passed = 0;
        bool that = false, quote = false;
        for (int t = cue; t >= s.First && t < s.End; t += step)
        {
            int i = t - s.First;
            CommasBetween[i] = Math.Min(commas, 3);
            ThatBetween[i] = that;
            QuoteBetween[i] = quote;
            uint coordinates = step > 0 ? Coordinates(text, s, cue, t) : 0;
            Coordination[i] = coordinates | (passed << 2);
            passed |= coordinates;
            commas += text.Tag(t) == WordClass.Comma && !text.InQuotation(t) ? 1 : 0;
            that |= text.Is(t, "that");
            quote |= text.InQuotation(t);
        }
    }

    private static uint Coordinates(QuotedText text, Sentence s, int cue, int t)
    {
        if (text.Tag(t) != WordClass.CC || text.InQuotation(t))
        {
            return 0;
        }

        int verb = t + 1;
        while (verb < s.End && text.Tag(verb) is WordClass.RB or WordClass.Comma)
        {
            verb++;
        }

        return verb >= s.End || text.Tag(verb) != text.Tag(cue) ? 0u : text.CueClassOf(verb) == CueClass.Verb ? 1u : 2u;
    }

    // Commas and dashes outside quotations cut a sentence into segments; reported clauses tend to end with one.
    private void Segments(QuotedText text, Sentence s, int cue)
    {
        uint index = 0, cueIndex = 0;
        for (int first = s.First; first < s.End; index++)
        {
            int end = first, top = -1;
            bool holdsCue = false;
            uint relation = 0;
            int shallowest = int.MaxValue;
            while (end < s.End && (end == first || !Cuts(text, end)))
            {
                holdsCue |= end == cue;
                int depth = Depth[end - s.First];
                if (!text.IsPunctuation(end) && depth < shallowest)
                {
                    shallowest = depth;
                    relation = (uint)text.Tokens[end].Relation;
                    top = end;
                }

                end++;
            }

            int opening = first;
            while (opening < end - 1 && text.IsPunctuation(opening))
            {
                opening++;
            }

            uint shape = ShapeOf(text, first, end);
            if (holdsCue)
            {
                cueIndex = index;
                CueFrame = FrameOf(text, s, cue, opening, end);
                CueShape = shape & 7;
            }

            uint value = (relation << 1) | (holdsCue ? 1u : 0u), form = text.Form(opening);
            SpeakerSort sort = text.Sort(top);
            uint mark = MarkAt(text, first);
            uint path = top < 0 ? 0 : FeatureHash.Of(Path[top - s.First], text.Tokens[top].Head == cue ? 1u : 0u, (uint)text.Tag(top));
            for (int t = first; t < end; t++)
            {
                int i = t - s.First;
                (SegmentRelation[i], SegmentIndex[i], SegmentShape[i], SegmentForm[i], SegmentPath[i], SegmentSort[i], SegmentMark[i]) =
                    (value, index, shape, form, path, sort, mark);
                OpensSegment[i] = t == first;
            }

            first = end;
        }

        for (int i = 0; i < s.End - s.First; i++)
        {
            SegmentIndex[i] = (uint)Math.Clamp((int)SegmentIndex[i] - (int)cueIndex, -4, 5) + 8;
        }
    }

    private static uint MarkAt(QuotedText text, int t) => text.Tag(t) switch
    {
        WordClass.Comma => 1,
        WordClass.Colon => text.Analysis[t][0] switch { ';' => 2u, ':' => 3u, '-' or '–' or '—' => 4u, _ => 0u },
        _ => 0,
    };

    private static uint FrameOf(QuotedText text, Sentence s, int cue, int first, int end)
    {
        int words = 0, afterCue = 0;
        for (int t = first; t < end; t++)
        {
            bool word = !text.IsPunctuation(t);
            words += word ? 1 : 0;
            afterCue += word && t > cue ? 1 : 0;
        }

        int last = s.End - 1;
        while (last > s.First && text.IsPunctuation(last))
        {
            last--;
        }

        int opening = s.First;
        while (opening < last && text.IsPunctuation(opening))
        {
            opening++;
        }

        return (afterCue == 0 ? 1u : afterCue < 4 ? 2u : 0u)
            + (first == opening ? 4u : 0u)
            + (end > last ? 8u : 0u)
            + (words < 4 ? 16u : words < 7 ? 32u : words < 11 ? 48u : 0u);
    }

    // Bits: a finite verb; a subject before it; a relative or question word first; a participle first; a preposition or
    // conjunction of time or cause first; "and", "or", "but" first; a quotation within; a reporting word;
    private static uint ShapeOf(QuotedText text, int first, int end)
    {
        while (first < end && text.IsPunctuation(first))
        {
            first++;
        }

        uint shape = text.Tag(first) switch
        {
            WordClass.WDT or WordClass.WP or WordClass.WPS or WordClass.WRB => 4,
            WordClass.VBG or WordClass.VBN => 8,
            WordClass.IN or WordClass.TO => 16,
            WordClass.CC => 32u,
            _ => 0,
        };
        bool noun = false;
        for (int t = first; t < end; t++)
        {
            switch (text.Tag(t))
            {
                case WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD:
                    shape |= 1u | (noun && (shape & 1) == 0 ? 2u : 0u);
                    break;
                case WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS or WordClass.PRP or WordClass.EX or WordClass.DT:
                    noun = true;
                    break;
            }

            shape |= text.InQuotation(t) ? 64u : 0u;
            shape |= text.CueClassOf(t) == CueClass.Verb && !text.InQuotation(t) ? 128u : 0u;
        }

        return shape;
    }

    private static bool Cuts(QuotedText text, int t) =>
        text.Tag(t) is WordClass.Comma or WordClass.Colon && !text.InQuotation(t);

    private void Grow(int n)
    {
        if (chain.Length >= n)
        {
            return;
        }

        n = Math.Max(n, 256);
        (TopRelation, Top, TopForm, Depth, PathUp, HeadForm) = (new Relation[n], new int[n], new uint[n], new int[n], new uint[n], new uint[n]);
        (CommasBetween, ThatBetween, QuoteBetween, SegmentRelation, chain) = (new int[n], new bool[n], new bool[n], new uint[n], new int[n]);
        (Climb, climbs, Coordination, SegmentSort, SegmentMark) = (new uint[n], new uint[n], new uint[n], new SpeakerSort[n], new uint[n]);
        (Path, SegmentIndex, SegmentShape, SegmentForm, SegmentPath, OpensSegment) =
            (new uint[n], new uint[n], new uint[n], new uint[n], new uint[n], new bool[n]);
    }
}
