using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Decides which words of a cue's sentence are what was said: a linear-chain model with two labels, learned as a
/// structured perceptron (Collins, 2002) and decoded with Viterbi's algorithm.
/// </summary>
internal sealed class ContentFinder(ScoreModel model)
{
    public const int FeatureVersion = 1;

    private readonly FeatureList features = new();
    private readonly CueGeometry geometry = new();
    private double[] emissions = [];
    private int[] back = [];

    /// <summary>
    /// Marks the tokens of the cue's sentence that are content in <paramref name="inside"/>, counted from the sentence's
    /// first; returns the mean distance of the best labelling's words from the decision border.
    /// </summary>
    public double Find(QuotedText text, Cue cue, List<bool> inside)
    {
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        int n = s.End - s.First;
        if (emissions.Length < n * 4)
        {
            emissions = new double[n * 4];
            back = new int[n * 2];
        }

        geometry.Fill(text, s, cue.Token);
        double out0 = 0, in0 = double.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            features.Clear();
            AddFeatures(text, s, cue.Token, s.First + i, geometry, features);
            double word = model.Score(features.Span);
            double begin = word + Transition(text, s, cue.Token, s.First + i, false, true);
            double stay = word + Transition(text, s, cue.Token, s.First + i, true, true);
            double end = Transition(text, s, cue.Token, s.First + i, true, false);
            double toIn = out0 + begin, alsoIn = in0 + stay;
            double toOut = out0, alsoOut = in0 + end;
            back[(i * 2) + 1] = alsoIn > toIn ? 1 : 0;
            back[i * 2] = alsoOut > toOut ? 1 : 0;
            in0 = Math.Max(toIn, alsoIn);
            out0 = Math.Max(toOut, alsoOut);
            emissions[i] = word;
        }

        inside.Clear();
        for (int i = 0; i < n; i++)
        {
            inside.Add(false);
        }

        int label = in0 > out0 ? 1 : 0;
        for (int i = n - 1; i >= 0; i--)
        {
            inside[i] = label == 1;
            label = back[(i * 2) + label];
        }

        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += Math.Min(4, Math.Abs(emissions[i]));
        }

        return n == 0 ? 0 : sum / n;
    }

    private float Transition(QuotedText text, Sentence s, int cue, int token, bool from, bool to)
    {
        features.Clear();
        AddTransition(text, s, cue, token, from, to, geometry, features);
        return model.Score(features.Span);
    }

    /// <summary>Features of a word being content rather than not.</summary>
    public static void AddFeatures(QuotedText text, Sentence s, int cue, int token, CueGeometry geometry, FeatureList f)
    {
        int i = token - s.First;
        int distance = token - cue;
        uint side = distance < 0 ? 1u : distance == 0 ? 2u : 3u;
        uint near = Bucket(Math.Abs(distance));
        uint form = text.Form(token), tag = (uint)text.Tag(token);
        uint cueForm = text.Form(cue), cueClass = (uint)text.CueClassOf(cue);
        uint top = (uint)geometry.TopRelation[i], quoted = text.InQuotation(token) ? 1u : 0u;
        uint depth = (uint)Math.Min(geometry.Depth[i], 5);
        f.Add(1, side);
        f.Add(2, side, near);
        f.Add(3, side, tag);
        f.Add(4, side, form);
        f.Add(5, side, quoted, geometry.SentenceHasQuotation ? 1u : 0u);
        f.Add(6, side, top);
        f.Add(7, side, top, cueForm);
        f.Add(8, side, top, tag);
        f.Add(9, side, top, depth);
        f.Add(10, side, quoted, top);
        f.Add(11, side, near, cueForm);
        f.Add(12, side, near, tag);
        f.Add(13, side, cueClass, quoted);
        f.Add(14, side, cueForm);
        f.Add(15, side, (uint)geometry.CommasBetween[i], cueClass);
        f.Add(16, side, (uint)geometry.CommasBetween[i], cueForm);
        f.Add(17, side, geometry.ThatBetween[i] ? 1u : 0u, top);
        f.Add(18, side, geometry.ThatBetween[i] ? 1u : 0u, cueForm);
        f.Add(19, side, geometry.QuoteBetween[i] ? 1u : 0u, quoted, cueClass);
        f.Add(20, (uint)text.Tokens[token].Relation, top, side);
        f.Add(21, text.Form(token - 1), form, side);
        f.Add(22, form, text.Form(token + 1), side);
        f.Add(23, (uint)text.Tag(token - 1), tag, (uint)text.Tag(token + 1), side);
        f.Add(24, (uint)geometry.CueRelation, top, side);
        f.Add(25, (uint)geometry.CueRelation, side, geometry.HasClause ? 1u : 0u, top);
        f.Add(26, side, geometry.QuoteAfterCue ? 1u : 0u, quoted, geometry.QuoteBeforeCue ? 1u : 0u);
        f.Add(27, side, geometry.SegmentRelation[i], cueClass);
        f.Add(28, side, geometry.SegmentRelation[i], quoted, top);
        f.Add(29, geometry.PathUp[i], top, side);
        f.Add(30, geometry.PathUp[i], side, cueForm);
        f.Add(31, geometry.TopForm[i], top, side);
        f.Add(32, geometry.TopForm[i], cueForm);
    }

    /// <summary>Features of two neighbouring labels, besides "out, out", which scores nothing.</summary>
    public static void AddTransition(
        QuotedText text, Sentence s, int cue, int token, bool from, bool to, CueGeometry geometry, FeatureList f)
    {
        uint step = (from ? 2u : 0u) + (to ? 1u : 0u);
        if (step == 0)
        {
            return;
        }

        int i = token - s.First;
        uint side = token < cue ? 1u : token == cue ? 2u : 3u;
        uint top = (uint)geometry.TopRelation[i], topBefore = i > 0 ? (uint)geometry.TopRelation[i - 1] : 99;
        bool sameTop = i > 0 && geometry.Top[i] == geometry.Top[i - 1];
        f.Add(60, step);
        f.Add(61, step, side);
        f.Add(62, step, (uint)text.Tag(token), side);
        f.Add(63, step, (uint)text.Tag(token - 1), side);
        f.Add(64, step, (uint)text.Tag(token - 1), (uint)text.Tag(token));
        f.Add(65, step, text.Form(token), side);
        f.Add(66, step, text.Form(token - 1), side);
        f.Add(67, step, text.Form(token - 1), text.Form(token));
        f.Add(68, step, topBefore, top);
        f.Add(69, step, sameTop ? 1u : 0u, side);
        f.Add(70, step, sameTop ? 1u : 0u, (uint)text.Tag(token), (uint)text.Tag(token - 1));
        bool quoted = text.InQuotation(token), before = text.InQuotation(token - 1);
        f.Add(71, step, quoted ? 1u : 0u, before ? 1u : 0u, side);
        f.Add(72, step, (uint)Math.Clamp(token - cue, -3, 3) + 4);
        f.Add(73, step, (uint)Math.Clamp(token - cue, -3, 3) + 4, text.Form(cue));
        f.Add(74, step, (uint)Math.Clamp(token - cue, -3, 3) + 4, (uint)text.Tag(token));
        f.Add(75, step, (uint)Math.Min(i, 2), side);
        f.Add(76, step, (uint)Math.Min(s.End - 1 - token, 2), side);
        f.Add(77, step, (uint)text.Tag(token), (uint)text.Tag(token + 1), side);
        f.Add(78, step, text.Form(token), (uint)text.Tag(token + 1), side);
        f.Add(79, step, (uint)text.Tokens[token].Relation, top);
        f.Add(80, step, geometry.TopForm[i], side);
        f.Add(81, step, (uint)text.Tag(token), geometry.SegmentRelation[i], side);
        f.Add(82, step, text.Form(token), geometry.HeadForm[i]);
        f.Add(83, step, (uint)text.Tokens[token].Relation, geometry.PathUp[i]);
    }

    private static uint Bucket(int distance) => distance switch
    {
        < 5 => (uint)distance,
        < 8 => 5,
        < 12 => 6,
        < 20 => 7,
        < 35 => 8,
        _ => 9,
    };
}
