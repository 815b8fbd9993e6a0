namespace QuoteIndex.Language;

/// <summary>
/// Gives words their Penn Treebank classes, from left to right, each decision final (a greedy perceptron tagger after
/// Collins, 2002). The model is immutable, so one tagger serves several threads.
/// </summary>
internal sealed class WordClassTagger(LinearModel model)
{
    public const string ModelName = "word-classes.bin";
    public const int FeatureVersion = 1;
    public const int MaximumFeatures = 40;

    public static int Classes { get; } = Enum.GetValues<WordClass>().Length;

    /// <summary>Sets the tags of one sentence, whose forms are given.</summary>
    public void Tag(SentenceForms forms, Span<Token> tokens)
    {
        Span<uint> features = stackalloc uint[MaximumFeatures];
        Span<int> scores = stackalloc int[model.Stride];
        WordClass previous = WordClass.None, beforePrevious = WordClass.None;
        for (int i = 0; i < tokens.Length; i++)
        {
            int count = Features(forms, i, previous, beforePrevious, features);
            var tag = (WordClass)model.Best(features[..count], scores);
            tokens[i].Tag = tag;
            (beforePrevious, previous) = (previous, tag);
        }
    }

    /// <summary>The features of word <paramref name="i"/>; returns their number.</summary>
    public static int Features(SentenceForms forms, int i, WordClass previous, WordClass beforePrevious, Span<uint> features)
    {
        ref readonly WordForm w = ref forms[i];
        ref readonly WordForm left = ref forms[i - 1];
        ref readonly WordForm left2 = ref forms[i - 2];
        ref readonly WordForm right = ref forms[i + 1];
        ref readonly WordForm right2 = ref forms[i + 2];
        uint t1 = (uint)previous, t12 = ((uint)beforePrevious << 8) | t1;
        uint flags = (uint)w.Flags | (i == 0 ? 256u : 0);
        int n = 0;
        features[n++] = FeatureHash.Of(0, flags);
        features[n++] = FeatureHash.Of(1, w.Word);
        features[n++] = FeatureHash.Of(2, left.Word);
        features[n++] = FeatureHash.Of(3, right.Word);
        features[n++] = FeatureHash.Of(4, left2.Word);
        features[n++] = FeatureHash.Of(5, right2.Word);
        features[n++] = FeatureHash.Of(6, w.Suffix1, flags);
        features[n++] = FeatureHash.Of(7, w.Suffix2);
        features[n++] = FeatureHash.Of(8, w.Suffix3, flags);
        features[n++] = FeatureHash.Of(9, w.Suffix4);
        features[n++] = FeatureHash.Of(10, w.Prefix1);
        features[n++] = FeatureHash.Of(11, w.Prefix3);
        features[n++] = FeatureHash.Of(12, w.Shape);
        features[n++] = FeatureHash.Of(13, t1);
        features[n++] = FeatureHash.Of(14, t12);
        features[n++] = FeatureHash.Of(15, t1, w.Word);
        features[n++] = FeatureHash.Of(16, t12, w.Suffix2);
        features[n++] = FeatureHash.Of(17, left.Suffix3);
        features[n++] = FeatureHash.Of(18, right.Suffix3);
        features[n++] = FeatureHash.Of(19, t1, w.Suffix3);
        features[n++] = FeatureHash.Of(20, w.Word, right.Word);
        features[n++] = FeatureHash.Of(21, w.Word, left.Word);
        features[n++] = FeatureHash.Of(22, right.Shape, w.Shape);
        features[n++] = FeatureHash.Of(23, left.Shape, w.Shape);
        features[n++] = FeatureHash.Of(24, t1, right.Word);
        features[n++] = FeatureHash.Of(25, t1, w.Shape);
        features[n++] = FeatureHash.Of(26, t1, w.Suffix2, right.Suffix2);
        features[n++] = FeatureHash.Of(27, w.Suffix3, right.Suffix3);
        features[n++] = FeatureHash.Of(28, w.Word, right.Suffix2);
        features[n++] = FeatureHash.Of(29, w.Word, flags);
        return n;
    }
}
