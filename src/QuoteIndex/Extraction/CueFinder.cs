using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Finds the words that report speech: a logistic model over the word, its neighbours and its place in the parse.</summary>
internal sealed class CueFinder(ScoreModel model)
{
    /// <summary>Raised whenever the features change, so that a model learned for others is refused.</summary>
    public const int FeatureVersion = 3;

    private readonly FeatureList features = new();

    /// <summary>The cues of a sentence with at least the given probability.</summary>
    public void Find(QuotedText text, int sentence, double threshold, List<Cue> found)
    {
        Sentence s = text.Analysis.Sentences[sentence];
        if (!HoldsCandidate(text, s))
        {
            return;
        }

        text.Analysis.Parse(sentence);
        for (int t = s.First; t < s.End; t++)
        {
            if (IsCandidate(text, s, t))
            {
                features.Clear();
                AddFeatures(text, s, t, features);
                double probability = Logistic.Of(model.Score(features.Span));
                if (probability >= threshold)
                {
                    found.Add(new(sentence, t, probability));
                }
            }
        }
    }

    private static bool HoldsCandidate(QuotedText text, Sentence s)
    {
        for (int t = s.First; t < s.End; t++)
        {
            if (IsCandidate(text, s, t))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True for a word the model is asked about: words of the lexicon, any verb close to a quotation, and colons and
    /// dashes that may stand between a speaker and the words.
    /// </summary>
    public static bool IsCandidate(QuotedText text, Sentence s, int t)
    {
        if (text.CueClassOf(t) is var known and not CueClass.None)
        {
            return known != CueClass.Term;
        }

        switch (text.Tag(t))
        {
            case WordClass.VB or WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBP or WordClass.VBZ or WordClass.NN or WordClass.NNS:
                return !text.InQuotation(t) && (NearQuotation(text, s, t) || Governs(text, s, t));
            case WordClass.Colon:
                return !text.InQuotation(t) && t > s.First;
            default:
                return false;
        }
    }

    // True for a word that a quotation hangs on, however far; known once the sentence is parsed.
    private static bool Governs(QuotedText text, Sentence s, int verb)
    {
        for (int t = verb + 1; t < s.End; t++)
        {
            if (text.InQuotation(t) && !text.InQuotation(t - 1))
            {
                for (int a = text.Tokens[t].Head, steps = 0; a > verb - 1 && a < s.End && steps < 12; a = text.Tokens[a].Head, steps++)
                {
                    if (a == verb)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool NearQuotation(QuotedText text, Sentence s, int t)
    {
        int last = Math.Min(s.End - 1, t + 6);
        for (int i = Math.Max(s.First, t - 6); i <= last; i++)
        {
            if (text.InQuotation(i))
            {
                return true;
            }
        }

        return false;
    }

    public static void AddFeatures(QuotedText text, Sentence s, int t, FeatureList f)
    {
        uint form = text.Form(t), tag = (uint)text.Tag(t), known = (uint)text.CueClassOf(t);
        f.Add(1);
        f.Add(2, form);
        f.Add(3, form, tag);
        f.Add(4, known, tag);
        for (int d = -3; d <= 3; d++)
        {
            if (d != 0)
            {
                (uint other, uint otherTag) = Around(text, s, t + d);
                f.Add(5, (uint)(d + 8), other);
                f.Add(6, (uint)(d + 8), otherTag);
                f.Add(7, (uint)(d + 8), otherTag, known);
                if (d is -1 or 1)
                {
                    f.Add(8, (uint)(d + 8), other, form);
                    f.Add(9, (uint)(d + 8), otherTag, form);
                }
            }
        }

        f.Add(10, Around(text, s, t - 1).Tag, tag, Around(text, s, t + 1).Tag);
        f.Add(11, Around(text, s, t + 1).Tag, Around(text, s, t + 2).Tag, known);
        f.Add(12, Around(text, s, t - 2).Tag, Around(text, s, t - 1).Tag, known);
        uint lemma = text.Lemma(t);
        f.Add(13, lemma);
        f.Add(14, lemma, tag);
        f.Add(15, lemma, Around(text, s, t + 1).Form);
        f.Add(16, lemma, Around(text, s, t - 1).Form);
        f.Add(17, lemma, Around(text, s, t + 1).Tag);
        f.Add(18, lemma, Around(text, s, t - 1).Tag);
        AddQuotationFeatures(text, s, t, lemma, known, f);
        AddTreeFeatures(text, s, t, lemma, known, f);
    }

    private static void AddQuotationFeatures(QuotedText text, Sentence s, int t, uint lemma, uint known, FeatureList f)
    {
        bool inside = text.InQuotation(t);
        uint before = QuotationDistance(text, s, t, -1), after = QuotationDistance(text, s, t, 1);
        f.Add(20, inside ? 1u : 0u, known);
        f.Add(21, before, after, inside ? 1u : 0u);
        f.Add(22, before, known);
        f.Add(23, after, known);
        f.Add(24, after, lemma);
        f.Add(25, before, lemma);
        bool that = false;
        for (int i = t + 1; i < Math.Min(s.End, t + 6) && !that; i++)
        {
            that = text.Is(i, "that");
        }

        f.Add(26, that ? 1u : 0u, known);
        f.Add(27, that ? 1u : 0u, lemma);
        Paragraph paragraph = text.Analysis.Article.Paragraphs[s.Paragraph];
        f.Add(28, (uint)paragraph.Role, known);
        f.Add(29, (uint)Math.Min(t - s.First, 4), known);
        f.Add(30, (uint)Math.Min(s.End - 1 - t, 4), known);
    }

    // 0: none on that side; 1: next to the word; 2 to 4: further away.
    private static uint QuotationDistance(QuotedText text, Sentence s, int t, int step)
    {
        int distance = 0;
        for (int i = t + step; i >= s.First && i < s.End && distance < 12; i += step)
        {
            if (text.InQuotation(i))
            {
                return distance switch { 0 => 1, 1 or 2 => 2, < 6 => 3, _ => 4 };
            }

            if (!text.IsPunctuation(i))
            {
                distance++;
            }
        }

        return 0;
    }

    private static void AddTreeFeatures(QuotedText text, Sentence s, int t, uint lemma, uint known, FeatureList f)
    {
        Token[] tokens = text.Tokens;
        uint relation = (uint)tokens[t].Relation;
        int head = tokens[t].Head;
        f.Add(40, relation, known);
        f.Add(41, relation, lemma);
        f.Add(42, relation, head >= 0 ? text.Form(head) : 0);
        f.Add(43, head >= 0 ? text.Form(head) : 0, known);
        uint children = 0;
        for (int i = s.First; i < s.End; i++)
        {
            if (tokens[i].Head != t)
            {
                continue;
            }

            uint child = (uint)tokens[i].Relation;
            f.Add(44, child, lemma);
            f.Add(45, child, known);
            f.Add(46, child, (uint)tokens[i].Tag, known);
            switch (tokens[i].Relation)
            {
                case Relation.Nsubj:
                    children |= 1;
                    f.Add(47, (uint)tokens[i].Name, (uint)tokens[i].Tag, known);
                    f.Add(48, text.Form(i), known);
                    break;
                case Relation.Ccomp:
                    children |= 2;
                    break;
                case Relation.Xcomp:
                    children |= 4;
                    break;
                case Relation.Dobj:
                    children |= 8;
                    f.Add(49, text.Form(i), known);
                    f.Add(50, text.Form(i), lemma);
                    break;
                case Relation.Parataxis:
                    children |= 16;
                    break;
                case Relation.Neg:
                    children |= 32;
                    break;
                case Relation.Nsubjpass or Relation.Auxpass:
                    children |= 64;
                    break;
                case Relation.Nmod or Relation.Advcl:
                    children |= 128;
                    break;
                case Relation.Aux or Relation.Mark:
                    f.Add(51, text.Form(i), known);
                    break;
            }
        }

        uint subject = (uint)text.Sort(SubjectOf(text, s, t));
        f.Add(55, subject, known, (uint)text.Tag(t));
        f.Add(56, subject, lemma);
        f.Add(52, children, known);
        f.Add(53, children, lemma);
        f.Add(54, children & 2, relation, known);
    }

    private static (uint Form, uint Tag) Around(QuotedText text, Sentence s, int t) =>
        t < s.First ? (2u, 100u) : t >= s.End ? (3u, 101u) : (text.Form(t), (uint)text.Tag(t));

    // The subject of the word, or of the nearest of a few verbs above it that has one; -1 when none has.
    private static int SubjectOf(QuotedText text, Sentence s, int t)
    {
        Token[] tokens = text.Tokens;
        Span<int> verbs = stackalloc int[4];
        int count = 0, subject = -1;
        for (int verb = t; verb >= 0 && count < verbs.Length; verb = tokens[verb].Head)
        {
            verbs[count++] = verb;
        }

        for (int i = s.First; i < s.End && count > 0; i++)
        {
            if (tokens[i].Relation is Relation.Nsubj or Relation.Nsubjpass && verbs[..count].IndexOf(tokens[i].Head) is var nearer and >= 0)
            {
                (subject, count) = (i, nearer);
            }
        }

        return subject;
    }
}
