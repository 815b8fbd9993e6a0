namespace QuoteIndex.Language;

/// <summary>
/// Gives words their name classes, from left to right, after the word classes are known. It sees how a word is written, what
/// stands around it and around the run of capitalized words it is in, hints from word lists, what all places of the same word
/// in the article tell (<see cref="NameEvidence"/>), and how it was classed earlier. In training the identity of capitalized words is often hidden
/// (<see cref="Hidden"/>), so that names are recognized by their surroundings rather than remembered.
/// One tagger works on one article at a time; the model is shared.
/// </summary>
internal sealed class NameTagger(LinearModel model)
{
    public const string ModelName = "names.bin";
    public const int FeatureVersion = 2;
    public const int MaximumFeatures = 80;

    private const uint PersonClues = (uint)(NameClues.AfterFirstName | NameClues.AfterHonorific | NameClues.AfterTitle | NameClues.IsFirstName
        | NameClues.BeforeWho | NameClues.BeforeTrade);

    private const uint CompanyClues = (uint)(NameClues.BeforeCompanyWord | NameClues.BeforeTitle | NameClues.HasBusiness | NameClues.BeforeTicker
        | NameClues.BeforeWhich);

    private readonly Dictionary<uint, NameClass> seen = [];
    private NameHints[] hints = [];
    private (short First, short End)[] runs = [];

    public static int Classes { get; } = Enum.GetValues<NameClass>().Length;

    /// <summary>Which words of the sentence training hides; empty when none is.</summary>
    public bool[] Hidden { get; set; } = [];

    /// <summary>Clues from the article, to be added before its first sentence is tagged.</summary>
    public NameEvidence Evidence { get; } = new();

    /// <summary>Forgets the names and clues of the article before.</summary>
    public void StartArticle()
    {
        seen.Clear();
        Evidence.Clear();
    }

    /// <summary>Sets the names of one sentence, whose forms and tags are given.</summary>
    public void Tag(SentenceForms forms, Span<Token> tokens)
    {
        StartSentence(forms);
        Span<uint> features = stackalloc uint[MaximumFeatures];
        Span<int> scores = stackalloc int[model.Stride];
        NameClass previous = NameClass.None, beforePrevious = NameClass.None;
        for (int i = 0; i < tokens.Length; i++)
        {
            int count = Features(forms, tokens, i, previous, beforePrevious, features);
            var name = (NameClass)model.Best(features[..count], scores);
            tokens[i].Name = name;
            Remember(forms, i, name);
            (beforePrevious, previous) = (previous, name);
        }
    }

    /// <summary>Prepares what the features of a sentence share.</summary>
    public void StartSentence(SentenceForms forms)
    {
        int count = forms.Count;
        if (hints.Length < count + 2)
        {
            hints = new NameHints[count + 64];
            runs = new (short, short)[count + 64];
        }

        Array.Clear(hints, 0, count + 2);
        for (int i = 0; i < count; i++)
        {
            ref readonly WordForm form = ref forms[i];
            if ((form.Flags & (WordFlags.Mark | WordFlags.Digit)) == 0)
            {
                hints[i + 1] |= NameLexicon.Find(form);
                if (form.IsCapital && i + 1 < count && forms[i + 1].IsCapital && NameLexicon.FindPair(form, forms[i + 1]) is var pair and not NameHints.None)
                {
                    hints[i + 1] |= pair;
                    hints[i + 2] |= pair;
                }
            }
        }

        for (int i = 0; i < count;)
        {
            int end = i;
            while (end < count && forms[end].IsCapital)
            {
                end++;
            }

            for (int j = i; j < end; j++)
            {
                runs[j] = ((short)i, (short)end);
            }

            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Keeps the class of a capitalized word for the rest of the article.</summary>
    public void Remember(SentenceForms forms, int i, NameClass name)
    {
        if (name != NameClass.None && forms[i].IsCapital)
        {
            seen[forms[i].Word] = name;
        }
    }

    /// <summary>The features of word <paramref name="i"/>; returns their number.</summary>
    public int Features(
        SentenceForms forms, ReadOnlySpan<Token> tokens, int i, NameClass previous, NameClass beforePrevious, Span<uint> features)
    {
        ref readonly WordForm w = ref forms[i];
        ref readonly WordForm left = ref forms[i - 1];
        ref readonly WordForm right = ref forms[i + 1];
        uint tag = (uint)tokens[i].Tag;
        uint leftTag = i > 0 ? (uint)tokens[i - 1].Tag : 63;
        uint rightTag = i + 1 < tokens.Length ? (uint)tokens[i + 1].Tag : 63;
        uint n1 = (uint)previous, n12 = ((uint)beforePrevious << 8) | n1;
        uint hint = (uint)hints[i + 1], leftHint = i > 0 ? (uint)hints[i] : 0, rightHint = (uint)hints[i + 2];
        uint flags = (uint)w.Flags | (i == 0 ? 256u : 0);
        uint word = Identity(forms, i), leftWord = Identity(forms, i - 1), rightWord = Identity(forms, i + 1);
        int n = 0;
        features[n++] = FeatureHash.Of(0, flags, tag);
        features[n++] = FeatureHash.Of(1, n12);
        features[n++] = FeatureHash.Of(2, n1, tag);
        features[n++] = FeatureHash.Of(3, leftWord);
        features[n++] = FeatureHash.Of(4, rightWord);
        features[n++] = FeatureHash.Of(5, w.Shape, n1);
        features[n++] = FeatureHash.Of(6, (leftTag << 16) | (tag << 8) | rightTag);
        features[n++] = FeatureHash.Of(7, hint, n1);
        features[n++] = FeatureHash.Of(8, leftHint, hint, n1);
        features[n++] = FeatureHash.Of(9, hint, rightHint);
        features[n++] = FeatureHash.Of(10, n1, rightWord);
        features[n++] = FeatureHash.Of(11, n1, leftWord);
        if (word != 0)
        {
            features[n++] = FeatureHash.Of(12, word);
            features[n++] = FeatureHash.Of(13, word, n1);
            features[n++] = FeatureHash.Of(14, word, leftWord);
            features[n++] = FeatureHash.Of(15, word, rightWord);
            features[n++] = FeatureHash.Of(16, word, flags);
            features[n++] = FeatureHash.Of(17, word, n12);
        }

        bool digit = (w.Flags & WordFlags.Digit) != 0;
        if (!w.IsCapital && !digit)
        {
            return n;
        }

        uint left2Word = Identity(forms, i - 2), right2Word = Identity(forms, i + 2);
        features[n++] = FeatureHash.Of(18, w.Shape);
        features[n++] = FeatureHash.Of(19, left2Word, leftWord);
        features[n++] = FeatureHash.Of(20, rightWord, right2Word);
        features[n++] = FeatureHash.Of(21, left.Shape, w.Shape, right.Shape);
        if (digit)
        {
            return n;
        }

        (short first, short end) = runs[i];
        uint place = (uint)(Math.Min(i - first, 3) | (Math.Min(end - i, 4) << 4));
        uint before = Identity(forms, first - 1), after = Identity(forms, end);
        uint memory = MemoryOf(forms, i), nextMemory = MemoryOf(forms, i + 1);
        uint lastHint = (uint)hints[end];
        features[n++] = FeatureHash.Of(22, w.Suffix3, tag);
        features[n++] = FeatureHash.Of(23, w.Suffix2, flags);
        features[n++] = FeatureHash.Of(24, before, place);
        features[n++] = FeatureHash.Of(25, after, place);
        features[n++] = FeatureHash.Of(26, before, after, n1);
        features[n++] = FeatureHash.Of(27, after, n1);
        features[n++] = FeatureHash.Of(28, place, n1, hint);
        features[n++] = FeatureHash.Of(29, lastHint, n1);
        features[n++] = FeatureHash.Of(30, (uint)hints[first + 1], lastHint, place);
        features[n++] = FeatureHash.Of(31, memory);
        features[n++] = FeatureHash.Of(32, memory, n1);
        features[n++] = FeatureHash.Of(33, memory, nextMemory, n1);
        features[n++] = FeatureHash.Of(34, memory, hint, flags);
        features[n++] = FeatureHash.Of(35, forms[end].Suffix3, place);

        // The clues of the word itself and of the run's last word, each alone and all together.
        uint clues = (uint)Evidence.Find(w), lastClues = (uint)Evidence.Find(forms[end - 1]);
        uint single = end - first == 1 ? 1u : 0;
        features[n++] = FeatureHash.Of(39, clues);
        features[n++] = FeatureHash.Of(40, clues, n1, single);
        features[n++] = FeatureHash.Of(41, lastClues, place);
        features[n++] = FeatureHash.Of(42, clues & PersonClues, n1, single);
        features[n++] = FeatureHash.Of(43, clues & CompanyClues, n1, single);
        features[n++] = FeatureHash.Of(44, clues & PersonClues, clues & CompanyClues);
        features[n++] = FeatureHash.Of(45, clues & PersonClues, rightWord, single);
        for (uint rest = clues; rest != 0; rest &= rest - 1)
        {
            features[n++] = FeatureHash.Of(46, rest & (~rest + 1), single);
        }

        if (word != 0)
        {
            features[n++] = FeatureHash.Of(36, w.Prefix3);
            features[n++] = FeatureHash.Of(37, w.Suffix4);
            features[n++] = FeatureHash.Of(38, w.Suffix4, n1);
        }

        return n;
    }

    // The word's hash; 0 when training hides it.
    private uint Identity(SentenceForms forms, int i) => (uint)i < (uint)Hidden.Length && Hidden[i] ? 0 : forms[i].Word;

    private uint MemoryOf(SentenceForms forms, int i) =>
        forms[i].IsCapital && seen.TryGetValue(forms[i].Word, out NameClass name) ? (uint)name : 0;
}
