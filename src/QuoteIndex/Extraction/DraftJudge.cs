using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Weighs a draft as a whole: the probability that cue, content and source together make a statement. One set of features
/// serves two models: one accepts drafts, the other tells the confidence in what was accepted.
/// </summary>
internal sealed class DraftJudge(ScoreModel model)
{
    public const int FeatureVersion = 3;

    private readonly FeatureList features = new();

    public double Probability(QuotedText text, DraftStatement draft)
    {
        features.Clear();
        AddFeatures(text, draft, features);
        return Logistic.Of(model.Score(features.Span));
    }

    public static void AddFeatures(QuotedText text, DraftStatement draft, FeatureList f)
    {
        int cue = draft.Cue;
        uint cueLemma = cue < 0 ? 0 : text.Lemma(cue), cueTag = cue < 0 ? 0 : (uint)text.Tag(cue);
        uint cueClass = cue < 0 ? 9 : (uint)text.CueClassOf(cue);
        ContentShape shape = ContentShape.Of(text, draft);
        uint kind = shape.Kind;
        uint evidence = draft.Evidence switch { "cue" => 1, "floating" => 2, _ => 3 };
        uint cueLevel = Level(draft.CueProbability), sourceLevel = Level(draft.SourceProbability);
        uint support = Level(draft.ContentSupport);
        f.Add(1, evidence);
        f.Add(2, cueLevel, kind, evidence);
        f.Add(3, sourceLevel, kind, evidence);
        f.Add(4, cueLevel, sourceLevel, evidence);
        f.Add(5, support, kind);
        f.Add(6, support, cueLevel);
        f.Add(7, cueLemma);
        f.Add(80, cue < 0 ? 0 : text.Form(cue));
        f.Add(81, Level(draft.ContentSupport), cueLevel, sourceLevel / 4);
        f.Add(82, Level(draft.ContentSupport), cueLemma);
        f.Add(83, cueLevel, cueLemma);
        f.Add(8, cueLemma, kind);
        f.Add(9, cueClass, cueTag, kind);
        f.Add(10, shape.Length, kind, evidence);
        f.Add(11, shape.Length, cueLemma);
        f.Add(12, shape.Parts, kind, shape.Side);
        f.Add(13, shape.Verb, kind, cueClass);
        f.Add(14, shape.Verb, cueLemma);
        f.Add(15, shape.Verb, shape.That ? 1u : 0u, shape.Side, cueClass);
        f.Add(16, shape.That ? 1u : 0u, cueLemma);
        f.Add(17, text.Form(shape.First), kind);
        f.Add(18, (uint)text.Tag(shape.First), kind, cueClass);
        f.Add(19, (uint)text.Tag(shape.First), cueLemma);
        f.Add(20, (uint)text.Tag(shape.Last), kind);
        f.Add(21, text.Form(shape.First - 1), kind);
        f.Add(22, (uint)text.Tag(shape.First - 1), (uint)text.Tag(shape.First), kind);
        f.Add(23, text.Form(shape.Last + 1), kind);
        f.Add(24, (uint)text.Tag(shape.Last), (uint)text.Tag(shape.Last + 1), kind);
        f.Add(25, shape.TopRelation, cueClass, cueTag);
        f.Add(26, shape.TopRelation, cueLemma);
        f.Add(27, shape.TopRelation, shape.Side, kind);
        f.Add(28, shape.Gap, shape.Side, kind);
        f.Add(29, shape.Gap, cueLemma);
        f.Add(30, shape.CutsQuotation ? 1u : 0u, kind);
        f.Add(31, text.InQuotation(Math.Max(cue, 0)) && cue >= 0 ? 1u : 0u, kind);
        f.Add(32, shape.ParagraphRole, kind, evidence);
        f.Add(33, shape.EndsSentence ? 1u : 0u, kind, shape.Side);
        f.Add(34, Level(draft.InnerCue), kind);
        f.Add(35, Level(draft.OuterCue), kind);
        f.Add(36, Level(draft.InnerCue) / 3, cueLevel, shape.Side);
        f.Add(37, Level(draft.OuterCue) / 3, cueLevel, shape.Side);
        f.Add(38, shape.IsNominal ? 1u : 0u, kind, cueLemma);
        f.Add(39, shape.IsNominal ? 1u : 0u, shape.Length, cueClass);
        AddSource(text, draft, cueLemma, cueTag, kind, evidence, f);
        AddCueSurroundings(text, cue, cueLemma, kind, f);
    }

    private static void AddSource(QuotedText text, DraftStatement draft, uint cueLemma, uint cueTag, uint kind, uint evidence, FeatureList f)
    {
        if (draft.Source < 0)
        {
            f.Add(40, kind, evidence);
            f.Add(41, cueLemma);
            return;
        }

        NounPhrase np = text.NounPhrases[draft.Source];
        WordClass tag = text.Tag(np.Head);
        uint type = tag is WordClass.NNP or WordClass.NNPS ? 200 + (uint)text.Tokens[np.Head].Name
            : tag is WordClass.PRP or WordClass.PRPS or WordClass.WP ? text.Form(np.Head)
            : (uint)tag;
        uint relation = (uint)text.Tokens[np.Head].Relation;
        uint side = draft.Cue < 0 ? 0u : np.Head < draft.Cue ? 1u : 2u;
        uint toCue = draft.Cue >= 0 && text.Tokens[np.Head].Head == draft.Cue ? 1u : 0u;
        f.Add(42, type, kind, evidence);
        f.Add(43, type, cueLemma);
        f.Add(44, relation, toCue, side, kind);
        f.Add(45, text.Form(np.Head), kind);
        f.Add(46, np.IsPossessor ? 1u : 0u, kind, cueLemma);
        f.Add(47, draft.Covers(np.Head) ? 1u : 0u, kind);
        uint sort = (uint)text.Sort(np.Head);
        f.Add(49, sort, kind, evidence);
        f.Add(50, sort, cueLemma);
        f.Add(51, sort, cueTag, kind);
        f.Add(48, text.InQuotation(np.Head) ? 1u : 0u, kind);
    }

    private static void AddCueSurroundings(QuotedText text, int cue, uint cueLemma, uint kind, FeatureList f)
    {
        if (cue < 0)
        {
            return;
        }

        Token[] tokens = text.Tokens;
        Sentence s = text.Analysis.Sentences[text.Analysis.SentenceOf(cue)];
        f.Add(60, text.Form(cue - 1), kind);
        f.Add(61, text.Form(cue + 1), kind);
        f.Add(62, text.Form(cue - 1), cueLemma);
        f.Add(63, (uint)text.Tag(cue - 1), (uint)text.Tag(cue), (uint)text.Tag(cue + 1));
        f.Add(64, (uint)tokens[cue].Relation, cueLemma);
        f.Add(65, (uint)tokens[cue].Relation, kind, tokens[cue].Head >= 0 ? text.Form(tokens[cue].Head) : 0);
        uint subject = 0;
        for (int t = s.First; t < s.End; t++)
        {
            if (tokens[t].Head == cue)
            {
                switch (tokens[t].Relation)
                {
                    case Relation.Neg or Relation.Aux or Relation.Auxpass or Relation.Mark or Relation.CompoundPrt:
                        f.Add(66, text.Form(t), kind);
                        f.Add(67, text.Form(t), cueLemma);
                        break;
                    case Relation.Nsubj:
                        subject |= 1;
                        break;
                    case Relation.Dobj:
                        subject |= 2;
                        f.Add(68, text.Form(t), cueLemma);
                        break;
                    case Relation.Ccomp:
                        subject |= 4;
                        break;
                    case Relation.Xcomp:
                        subject |= 8;
                        break;
                }
            }
        }

        f.Add(69, subject, kind, cueLemma);
        f.Add(70, subject, kind, (uint)text.CueClassOf(cue));
        f.Add(71, text.Is(s.End - 1, "?") ? 1u : 0u, kind);
    }

    private static uint Level(double probability) => (uint)Math.Clamp(probability * 12, 0, 11) + (probability > 0.98 ? 1u : 0u) + (probability > 0.995 ? 1u : 0u);
}
