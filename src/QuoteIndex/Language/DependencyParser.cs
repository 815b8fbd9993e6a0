namespace QuoteIndex.Language;

/// <summary>
/// Finds heads and relations of one sentence by a greedy arc-hybrid parser, which makes two moves a word, each final.
/// Learned with a dynamic oracle (Goldberg and Nivre, 2013); features after Zhang and Nivre (2011).
/// One parser serves one thread; the model is shared.
/// </summary>
internal sealed class DependencyParser(LinearModel model)
{
    public const string ModelName = "parser.bin";
    public const int FeatureVersion = 1;
    public const int MaximumFeatures = 80;

    private readonly SentenceForms forms = new();
    private readonly ParserState state = new();

    public static int Relations { get; } = Enum.GetValues<Relation>().Length;

    /// <summary>One class for shifting, and one for each move that makes an arc with each relation.</summary>
    public static int Classes { get; } = 1 + (2 * Relations);

    /// <summary>Fills in heads and relations of a sentence.</summary>
    public void Parse(AnalyzedText text, int sentence)
    {
        Sentence s = text.Sentences[sentence];
        Parse(text.Text, text.Tokens.AsSpan(s.First..s.End), s.First);
    }

    /// <summary>Parses tokens with tags; <paramref name="first"/> is the number that heads count from.</summary>
    public void Parse(string text, Span<Token> tokens, int first)
    {
        forms.Fill(text, tokens);
        state.Start(tokens.Length);
        Span<uint> features = stackalloc uint[MaximumFeatures];
        Span<int> scores = stackalloc int[model.Stride];
        while (!state.IsFinished)
        {
            if (state.Depth == 0)
            {
                state.Apply(ParserMove.Shift, Relation.None);
                continue;
            }

            if (state.Next == state.Count && state.Depth == 1)
            {
                state.Apply(ParserMove.Left, Relation.Root);
                continue;
            }

            int count = Features(forms, tokens, state, features);
            model.Score(features[..count], scores);
            (ParserMove move, Relation relation) = Best(state, scores);
            state.Apply(move, relation);
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            int head = state.HeadOf(i);
            tokens[i].Head = head == tokens.Length ? Token.NoHead : first + head;
            tokens[i].Relation = state.RelationOf(i);
        }
    }

    public static int ClassOf(ParserMove move, Relation relation) => move switch
    {
        ParserMove.Shift => 0,
        ParserMove.Left => 1 + (int)relation,
        _ => 1 + Relations + (int)relation,
    };

    private static (ParserMove Move, Relation Relation) Best(ParserState state, ReadOnlySpan<int> scores)
    {
        int best = int.MinValue;
        ParserMove move = ParserMove.Shift;
        var relation = Relation.None;
        if (state.Allows(ParserMove.Shift))
        {
            best = scores[0];
        }

        for (ParserMove candidate = ParserMove.Left; candidate <= ParserMove.Right; candidate++)
        {
            if (state.Allows(candidate))
            {
                ReadOnlySpan<int> relations = scores[ClassOf(candidate, Relation.Root + 1)..(ClassOf(candidate, 0) + Relations)];
                int likeliest = LinearModel.IndexOfMax(relations);
                if (relations[likeliest] > best)
                {
                    best = relations[likeliest];
                    move = candidate;
                    relation = (Relation)((int)Relation.Root + 1 + likeliest);
                }
            }
        }

        return (move, relation);
    }

    /// <summary>The features of a state; returns their number.</summary>
    public static int Features(SentenceForms forms, ReadOnlySpan<Token> tokens, ParserState state, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Next;
        uint s0w = forms[s0].Word, s1w = forms[s1].Word, s2w = forms[s2].Word;
        uint b0w = forms[b0].Word, b1w = forms[Math.Min(b0 + 1, state.Count)].Word, b2w = forms[Math.Min(b0 + 2, state.Count)].Word;
        uint s0t = TagOf(tokens, s0), s1t = TagOf(tokens, s1), s2t = TagOf(tokens, s2);
        uint b0t = TagOf(tokens, b0), b1t = TagOf(tokens, b0 + 1), b2t = TagOf(tokens, b0 + 2), b3t = TagOf(tokens, b0 + 3);
        ref readonly ParserState.Arcs s0a = ref state.ArcsOf(s0);
        ref readonly ParserState.Arcs s1a = ref state.ArcsOf(Math.Max(s1, 0));
        ref readonly ParserState.Arcs b0a = ref state.ArcsOf(b0);
        int s1Left = s1 < 0 ? -1 : s1a.Left, s1Right = s1 < 0 ? -1 : s1a.Right;
        uint s0lt = TagOf(tokens, s0a.Left), s0rt = TagOf(tokens, s0a.Right), b0lt = TagOf(tokens, b0a.Left);
        uint s1lt = TagOf(tokens, s1Left), s1rt = TagOf(tokens, s1Right);
        uint s0lr = RelationOf(state, s0a.Left), s0rr = RelationOf(state, s0a.Right), b0lr = RelationOf(state, b0a.Left);
        uint s1rr = RelationOf(state, s1Right), s1lr = RelationOf(state, s1Left);
        uint s0rr2 = RelationOf(state, s0a.Right2), s0lr2 = RelationOf(state, s0a.Left2), b0lr2 = RelationOf(state, b0a.Left2);
        uint near = Distance(b0 - s0), far = s1 < 0 ? 0 : Distance(s0 - s1);
        uint s0Left = (uint)Math.Min((int)s0a.LeftCount, 3), s0Right = (uint)Math.Min((int)s0a.RightCount, 3), b0Left = (uint)Math.Min((int)b0a.LeftCount, 3);
        uint s0b0 = (s0t << 8) | b0t, s1s0 = (s1t << 8) | s0t;
        int n = 0;

        // Words and tags alone.
        features[n++] = FeatureHash.Of(0, s0w, s0t);
        features[n++] = FeatureHash.Of(1, s0w);
        features[n++] = FeatureHash.Of(2, s0t);
        features[n++] = FeatureHash.Of(3, s1w, s1t);
        features[n++] = FeatureHash.Of(4, s1t);
        features[n++] = FeatureHash.Of(5, b0w, b0t);
        features[n++] = FeatureHash.Of(6, b0w);
        features[n++] = FeatureHash.Of(7, b0t);
        features[n++] = FeatureHash.Of(8, b1w, b1t);
        features[n++] = FeatureHash.Of(9, b2w, b2t);
        features[n++] = FeatureHash.Of(10, s2w, s2t);

        // Pairs.
        features[n++] = FeatureHash.Of(11, s0w, b0w);
        features[n++] = FeatureHash.Of(12, s0w, s0b0);
        features[n++] = FeatureHash.Of(13, b0w, s0b0);
        features[n++] = FeatureHash.Of(14, s0b0);
        features[n++] = FeatureHash.Of(15, s1w, s0w);
        features[n++] = FeatureHash.Of(16, s1w, s1s0);
        features[n++] = FeatureHash.Of(17, s0w, s1s0);
        features[n++] = FeatureHash.Of(18, s1s0);
        features[n++] = FeatureHash.Of(19, b0t, b1t);
        features[n++] = FeatureHash.Of(20, s0w, b1w);
        features[n++] = FeatureHash.Of(21, s1w, b0w);
        features[n++] = FeatureHash.Of(22, b0w, b1t);

        // Three tags and more.
        features[n++] = FeatureHash.Of(23, s0b0, b1t);
        features[n++] = FeatureHash.Of(24, s0b0, b1t, b2t);
        features[n++] = FeatureHash.Of(25, s1s0, b0t);
        features[n++] = FeatureHash.Of(26, s1s0, s2t);
        features[n++] = FeatureHash.Of(27, s1s0, s2t, b0t);
        features[n++] = FeatureHash.Of(28, s1s0, b0t, b1t);
        features[n++] = FeatureHash.Of(29, s0b0, s0lt);
        features[n++] = FeatureHash.Of(30, s0b0, s0rt);
        features[n++] = FeatureHash.Of(31, s0b0, b0lt);
        features[n++] = FeatureHash.Of(32, s1s0, s1rt);
        features[n++] = FeatureHash.Of(33, s1s0, s1lt);
        features[n++] = FeatureHash.Of(34, s1s0, s0lt, s0rt);
        features[n++] = FeatureHash.Of(35, s1s0, s0w, b0t);
        features[n++] = FeatureHash.Of(36, s1s0, b0w);
        features[n++] = FeatureHash.Of(37, s1s0, s1w, b0t);
        features[n++] = FeatureHash.Of(38, (b0t << 16) | (b1t << 8) | b2t, s0t, b3t);

        // Relations made so far, and how many.
        features[n++] = FeatureHash.Of(39, s0t, s0lr, s0rr);
        features[n++] = FeatureHash.Of(40, s0w, s0lr, s0rr);
        features[n++] = FeatureHash.Of(41, s1t, s1lr, s1rr);
        features[n++] = FeatureHash.Of(42, s1w, s1rr, s0t);
        features[n++] = FeatureHash.Of(43, b0t, b0lr, s0t);
        features[n++] = FeatureHash.Of(44, b0w, b0lr);
        features[n++] = FeatureHash.Of(45, s0t, s0rr, s0rr2);
        features[n++] = FeatureHash.Of(46, s0t, s0lr, s0lr2);
        features[n++] = FeatureHash.Of(47, b0t, b0lr, b0lr2);
        features[n++] = FeatureHash.Of(48, s0t, s0Left, s0Right);
        features[n++] = FeatureHash.Of(49, s0w, s0Right, b0t);
        features[n++] = FeatureHash.Of(50, b0t, b0Left, s0t);
        features[n++] = FeatureHash.Of(51, s0w, s0Left);

        // Distances.
        features[n++] = FeatureHash.Of(52, s0b0, near);
        features[n++] = FeatureHash.Of(53, s0w, near);
        features[n++] = FeatureHash.Of(54, b0w, near);
        features[n++] = FeatureHash.Of(55, s1s0, far);
        features[n++] = FeatureHash.Of(56, s1w, far, s0t);

        // Endings carry over to words not seen before.
        features[n++] = FeatureHash.Of(57, forms[s0].Suffix3, s0b0);
        features[n++] = FeatureHash.Of(58, forms[b0].Suffix3, s0b0);
        features[n++] = FeatureHash.Of(59, s1s0, s0w, s1w);
        features[n++] = FeatureHash.Of(60, s0w, s0b0, b0w);
        return n;
    }

    private static uint TagOf(ReadOnlySpan<Token> tokens, int word) => (uint)word < (uint)tokens.Length ? (uint)tokens[word].Tag : word < 0 ? 62u : 63u;

    private static uint RelationOf(ParserState state, int word) => word < 0 ? 0 : (uint)state.RelationOf(word);

    private static uint Distance(int words) => words <= 4 ? (uint)words : words <= 7 ? 5u : words <= 12 ? 6u : 7u;
}
