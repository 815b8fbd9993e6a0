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

    /// <summary>The word's segment between commas and dashes: whether it holds the cue, and the relation of its top word.</summary>
    public uint[] SegmentRelation { get; private set; } = [];

    public Relation CueRelation { get; private set; }

    public bool HasClause { get; private set; }

    public bool SentenceHasQuotation { get; private set; }

    public bool QuoteAfterCue { get; private set; }

    public bool QuoteBeforeCue { get; private set; }

    private int[] chain = [];

    public void Fill(QuotedText text, Sentence s, int cue)
    {
        int n = s.End - s.First;
        Grow(n);
        Token[] tokens = text.Tokens;
        CueRelation = tokens[cue].Relation;
        HasClause = SentenceHasQuotation = QuoteAfterCue = QuoteBeforeCue = false;
        Array.Fill(chain, -1, 0, n);
        int steps = 0;
        for (int a = cue; a >= s.First && a < s.End && chain[a - s.First] < 0; a = tokens[a].Head)
        {
            chain[a - s.First] = steps++;
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
        TopForm[i] = text.Form(top);
        HeadForm[i] = tokens[t].Head >= 0 ? text.Form(tokens[t].Head) : 0;
    }

    private void Walk(QuotedText text, Sentence s, int cue, int step)
    {
        int commas = 0;
        bool that = false, quote = false;
        for (int t = cue; t >= s.First && t < s.End; t += step)
        {
            int i = t - s.First;
            CommasBetween[i] = Math.Min(commas, 3);
            ThatBetween[i] = that;
            QuoteBetween[i] = quote;
            commas += text.Tag(t) == WordClass.Comma && !text.InQuotation(t) ? 1 : 0;
            that |= text.Is(t, "that");
            quote |= text.InQuotation(t);
        }
    }

    // Commas and dashes outside quotations cut a sentence into segments; reported clauses tend to end with one.
    private void Segments(QuotedText text, Sentence s, int cue)
    {
        for (int first = s.First; first < s.End;)
        {
            int end = first;
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
                }

                end++;
            }

            uint value = (relation << 1) | (holdsCue ? 1u : 0u);
            for (int t = first; t < end; t++)
            {
                SegmentRelation[t - s.First] = value;
            }

            first = end;
        }
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
    }
}
