using System.Runtime.Intrinsics;
using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Decides which words of a cue's sentence are what was said: a linear-chain conditional random field with two labels
/// over the words' places around the cue, in the parse, between commas and quotation marks.
/// </summary>
internal sealed class ContentFinder(ChainModel model)
{
    public const int FeatureVersion = 3;

    private readonly FeatureList features = new();

    /// <summary>The sentence of the last cue as seen from it.</summary>
    public CueGeometry Geometry { get; } = new();

    /// <summary>The labellings of the sentence of the last cue; words are counted from the sentence's first.</summary>
    public LabelLattice Lattice { get; } = new();

    /// <summary>Weighs every labelling of the cue's sentence.</summary>
    public void Weigh(QuotedText text, Cue cue)
    {
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        int n = s.End - s.First;
        Geometry.Fill(text, s, cue.Token);
        Lattice.Reset(n);
        Vector128<short> ofStretch = default, ofBranch = default;
        for (int i = 0; i < n; i++)
        {
            // Neighbours mostly share their stretch and their branch, and so what these score.
            int token = s.First + i;
            bool samePlace = i > 0 && Geometry.ThatBetween[i] == Geometry.ThatBetween[i - 1] && SideOf(cue.Token, token) == SideOf(cue.Token, token - 1)
                && text.InQuotation(token) == text.InQuotation(token - 1);
            if (!samePlace || Geometry.OpensSegment[i] || Geometry.OpensSegment[i - 1] || Geometry.QuoteBetween[i] != Geometry.QuoteBetween[i - 1])
            {
                features.Clear();
                AddStretchFeatures(text, cue.Token, token, i, Geometry, features);
                ofStretch = model.Sum(features.Span);
            }

            if (!samePlace || Geometry.Top[i] != Geometry.Top[i - 1])
            {
                features.Clear();
                AddBranchFeatures(text, cue.Token, token, i, Geometry, features);
                ofBranch = model.Sum(features.Span);
            }

            features.Clear();
            AddWordFeatures(text, s, cue.Token, token, Geometry, features);
            (float begin, float stay, float end) = model.Score(ofStretch + ofBranch + model.Sum(features.Span));
            Lattice.Set(i, begin, stay, end);
        }

        Lattice.Sum();
    }

    /// <summary>Features of the step from the word before into a word.</summary>
    public static void AddFeatures(QuotedText text, Sentence s, int cue, int token, CueGeometry geometry, FeatureList f)
    {
        AddStretchFeatures(text, cue, token, token - s.First, geometry, f);
        AddBranchFeatures(text, cue, token, token - s.First, geometry, f);
        AddWordFeatures(text, s, cue, token, geometry, f);
    }

    // What the words of a segment have in common that are in a quotation or not, with or without a "that" or a quotation
    // between them and the cue; its first word apart, which tells how the segment begins.
    private static void AddStretchFeatures(QuotedText text, int cue, int token, int i, CueGeometry geometry, FeatureList f)
    {
        uint side = SideOf(cue, token), quoted = text.InQuotation(token) ? 1u : 0u;
        uint cueLemma = text.Lemma(cue), cueClass = (uint)text.CueClassOf(cue);
        f.Add(1, side);
        f.Add(5, side, quoted, geometry.SentenceHasQuotation ? 1u : 0u);
        f.Add(13, side, cueClass, quoted);
        f.Add(14, side, text.Form(cue));
        f.Add(68, side, cueLemma);
        f.Add(15, side, (uint)geometry.CommasBetween[i], cueClass);
        f.Add(16, side, (uint)geometry.CommasBetween[i], cueLemma);
        f.Add(18, side, geometry.ThatBetween[i] ? 1u : 0u, cueLemma);
        f.Add(19, side, geometry.QuoteBetween[i] ? 1u : 0u, quoted, cueClass);
        f.Add(26, side, geometry.QuoteAfterCue ? 1u : 0u, quoted, geometry.QuoteBeforeCue ? 1u : 0u);
        f.Add(27, side, geometry.SegmentRelation[i], cueClass);
        f.Add(54, geometry.SegmentIndex[i], cueClass);
        uint segment = Math.Clamp(geometry.SegmentIndex[i], 6, 10);
        f.Add(62, geometry.CueFrame, segment);
        f.Add(64, geometry.CueFrame, segment, cueClass, (uint)text.Tag(cue));
        f.Add(65, geometry.CueFrame, segment, quoted, geometry.SentenceHasQuotation ? 1u : 0u);
        f.Add(66, geometry.CueFrame, geometry.SegmentShape[i], segment);
        if (geometry.SegmentIndex[i] != 8)
        {
            uint shape = geometry.SegmentShape[i];
            uint opens = geometry.OpensSegment[i] ? 1u : 0u, index = segment;
            uint sort = (uint)geometry.SegmentSort[i];
            f.Add(71, sort, index, opens);
            f.Add(72, sort, shape, index);
            uint mark = geometry.SegmentMark[i];
            f.Add(80, mark, index, opens);
            f.Add(81, mark, shape, index, opens);
            f.Add(82, mark, geometry.SegmentForm[i], side, opens);
            f.Add(83, mark, sort, side);
            f.Add(73, sort, geometry.CueShape, index, opens);
            f.Add(74, geometry.CueShape, shape, index, geometry.CueFrame);
            f.Add(55, shape, index, opens);
            f.Add(56, geometry.SegmentForm[i], index, opens);
            f.Add(57, geometry.SegmentPath[i], index, opens);
            f.Add(58, geometry.SegmentForm[i], shape, side, opens);
            f.Add(59, shape, cueLemma, side, opens);
            f.Add(60, geometry.SegmentPath[i], shape, opens);
            f.Add(61, geometry.SegmentPath[i], geometry.SegmentForm[i], opens);
        }
    }

    // What the words of a branch of the parse have in common, on the same side of the cue.
    private static void AddBranchFeatures(QuotedText text, int cue, int token, int i, CueGeometry geometry, FeatureList f)
    {
        uint side = SideOf(cue, token), quoted = text.InQuotation(token) ? 1u : 0u;
        uint cueLemma = text.Lemma(cue), top = (uint)geometry.TopRelation[i];
        f.Add(6, side, top);
        f.Add(7, side, top, cueLemma);
        f.Add(10, side, quoted, top);
        f.Add(17, side, geometry.ThatBetween[i] ? 1u : 0u, top);
        f.Add(24, (uint)geometry.CueRelation, top, side);
        f.Add(25, (uint)geometry.CueRelation, side, geometry.HasClause ? 1u : 0u, top);
        f.Add(29, geometry.PathUp[i], top, side);
        f.Add(30, geometry.PathUp[i], side, cueLemma);
        f.Add(31, geometry.TopForm[i], top, side);
        f.Add(32, geometry.TopForm[i], cueLemma);
        f.Add(70, geometry.Climb[i], top, side);
        f.Add(63, geometry.CueFrame, side, top);
    }

    private static void AddWordFeatures(QuotedText text, Sentence s, int cue, int token, CueGeometry geometry, FeatureList f)
    {
        int i = token - s.First;
        int distance = token - cue;
        uint side = SideOf(cue, token);
        uint near = Bucket(Math.Abs(distance)), close = (uint)Math.Clamp(distance, -3, 3) + 4;
        uint form = text.Form(token), tag = (uint)text.Tag(token);
        uint formBefore = text.Form(token - 1), tagBefore = (uint)text.Tag(token - 1), tagAfter = (uint)text.Tag(token + 1);
        uint cueLemma = text.Lemma(cue), cueClass = (uint)text.CueClassOf(cue);
        uint top = (uint)geometry.TopRelation[i], topBefore = i > 0 ? (uint)geometry.TopRelation[i - 1] : 99;
        uint quoted = text.InQuotation(token) ? 1u : 0u, quotedBefore = text.InQuotation(token - 1) ? 1u : 0u;
        uint depth = (uint)Math.Min(geometry.Depth[i], 5);
        uint relation = (uint)text.Tokens[token].Relation;
        uint sameTop = i > 0 && geometry.Top[i] == geometry.Top[i - 1] ? 1u : 0u;
        f.Add(2, side, near);
        f.Add(3, side, tag);
        f.Add(4, side, form);
        f.Add(8, side, top, tag);
        f.Add(9, side, top, depth);
        f.Add(11, side, near, cueLemma);
        f.Add(12, side, near, tag);
        f.Add(20, relation, top, side);
        f.Add(21, formBefore, form, side);
        f.Add(22, form, text.Form(token + 1), side);
        f.Add(23, tagBefore, tag, tagAfter, side);
        f.Add(28, side, geometry.SegmentRelation[i], quoted, top);
        f.Add(33, tagBefore, side);
        f.Add(34, tagBefore, tag);
        f.Add(35, formBefore, side);
        f.Add(36, topBefore, top);
        f.Add(37, sameTop, side);
        f.Add(38, sameTop, tag, tagBefore);
        f.Add(39, quoted, quotedBefore, side);
        f.Add(40, close);
        f.Add(41, close, cueLemma);
        f.Add(42, close, tag);
        f.Add(43, (uint)Math.Min(i, 2), side);
        f.Add(44, (uint)Math.Min(s.End - 1 - token, 2), side);
        f.Add(45, tag, tagAfter, side);
        f.Add(46, form, tagAfter, side);
        f.Add(47, tag, geometry.SegmentRelation[i], side);
        f.Add(48, form, geometry.HeadForm[i]);
        f.Add(49, relation, geometry.PathUp[i]);
        f.Add(50, geometry.Path[i]);
        f.Add(51, geometry.Path[i], side);
        f.Add(52, geometry.Path[i], cueClass, side);
        f.Add(53, geometry.Path[i], (uint)geometry.CueRelation);
        f.Add(69, geometry.Path[i], geometry.Climb[i]);
        uint coordination = geometry.Coordination[i];
        f.Add(75, coordination, side);
        f.Add(76, coordination, cueLemma);
        f.Add(77, coordination, geometry.ThatBetween[i] ? 1u : 0u, geometry.CommasBetween[i] > 0 ? 1u : 0u);
        f.Add(78, coordination, geometry.Path[i], side);
        f.Add(79, coordination, quoted, tagBefore);
        f.Add(67, geometry.CueFrame, tag, side);
    }

    // 1 before the cue, 2 the cue, 3 after it.
    private static uint SideOf(int cue, int token) => token < cue ? 1u : token == cue ? 2u : 3u;

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
