using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Chooses the source of a cue among the noun phrases of its sentence, or none of them: a log-linear ranker.
/// </summary>
internal sealed class SourceFinder(ScoreModel model)
{
    public const int FeatureVersion = 3;

    /// <summary>Index that stands for "no noun phrase of the sentence".</summary>
    public const int None = -1;

    private readonly FeatureList features = new();
    private readonly List<int> candidates = [];
    private readonly List<double> scores = [];

    /// <summary>Index among the text's noun phrases of the source, or <see cref="None"/>; and its probability.</summary>
    /// <param name="text">The article.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="content">Which words of its sentence are content.</param>
    /// <param name="geometry">Its sentence as seen from it.</param>
    public (int NounPhrase, double Probability) Find(QuotedText text, Cue cue, ReadOnlySpan<bool> content, CueGeometry geometry)
    {
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        Candidates(text, s, candidates);
        scores.Clear();
        double best = double.NegativeInfinity;
        int chosen = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            features.Clear();
            AddFeatures(text, s, cue, candidates, i, content, geometry, features);
            scores.Add(model.Score(features.Span));
            if (scores[i] > best)
            {
                (best, chosen) = (scores[i], i);
            }
        }

        double sum = 0;
        foreach (double score in scores)
        {
            sum += Math.Exp(score - best);
        }

        return (candidates[chosen], 1 / sum);
    }

    /// <summary>The noun phrases of the sentence, nearest places first in order of place, and <see cref="None"/> at the end.</summary>
    public static void Candidates(QuotedText text, Sentence s, List<int> found)
    {
        found.Clear();
        NounPhrase[] all = text.NounPhrases;
        int low = text.NounPhraseFrom(s.First);
        for (int i = low; i < all.Length && all[i].First < s.End; i++)
        {
            found.Add(i);
        }

        found.Add(None);
    }

    public static void AddFeatures(
        QuotedText text, Sentence s, Cue cue, List<int> candidates, int index, ReadOnlySpan<bool> content, CueGeometry geometry, FeatureList f)
    {
        Token[] tokens = text.Tokens;
        uint cueForm = text.Form(cue.Token), cueTag = (uint)text.Tag(cue.Token), cueClass = (uint)text.CueClassOf(cue.Token);
        if (candidates[index] == None)
        {
            f.Add(1);
            f.Add(2, cueForm);
            f.Add(3, cueTag, cueClass);
            f.Add(4, (uint)tokens[cue.Token].Relation, cueTag);
            f.Add(5, (uint)Math.Min(candidates.Count, 4));
            f.Add(6, text.Form(cue.Token - 1), cueTag);
            return;
        }

        NounPhrase np = text.NounPhrases[candidates[index]];
        int i = np.Head - s.First, c = cue.Token - s.First;
        uint side = np.Head < cue.Token ? 1u : np.Head == cue.Token ? 2u : 3u;
        bool inside = content[i];
        uint contentSide = ContentSide(content, c);
        int between = Between(candidates, index, text, cue.Token);
        uint steps = (uint)Math.Min(between, 4);
        uint distance = Bucket(side == 1 ? cue.Token - np.End : np.First - cue.Token - 1);
        uint form = text.Form(np.Head), headTag = (uint)text.Tag(np.Head), name = (uint)tokens[np.Head].Name;
        uint type = Type(text, np);
        uint relation = (uint)tokens[np.Head].Relation, top = (uint)geometry.TopRelation[i], up = geometry.PathUp[i];
        uint depth = (uint)Math.Min(geometry.Depth[i], 4);
        uint owner = np.IsPossessor ? 1u : 0u;
        uint insideQuote = text.InQuotation(np.Head) ? 1u : 0u;
        f.Add(10, side, steps);
        f.Add(11, side, distance);
        f.Add(12, side, distance, cueForm);
        f.Add(13, inside ? 1u : 0u, insideQuote, side);
        f.Add(14, type);
        f.Add(15, type, side);
        f.Add(16, type, side, steps);
        f.Add(17, form, headTag);
        f.Add(18, form, side);
        f.Add(19, relation, top, up);
        f.Add(20, relation, top, up, depth);
        f.Add(21, relation, top, cueTag, up);
        f.Add(22, relation, top, cueClass, depth);
        f.Add(23, (uint)geometry.CueRelation, relation, up, depth);
        f.Add(24, (uint)geometry.CueRelation, cueTag, side, steps);
        f.Add(25, owner, side, distance);
        f.Add(26, owner, cueClass, relation, top);
        f.Add(27, contentSide, side, steps);
        f.Add(28, contentSide, side, cueTag, type);
        f.Add(29, text.Form(np.First - 1), side);
        f.Add(30, text.Form(np.End), side);
        f.Add(31, (uint)text.Tag(np.First - 1), (uint)text.Tag(np.End), side);
        f.Add(32, text.Form(np.First - 1), cueForm);
        f.Add(33, (uint)geometry.CommasBetween[i], side, steps);
        f.Add(34, cueForm, side, steps);
        f.Add(35, cueForm, relation, depth);
        f.Add(36, name, side, cueClass);
        f.Add(37, (uint)Math.Min(np.Head - s.First, 5), side);
        f.Add(38, cueTag, cueClass, side, distance);
        f.Add(39, text.Form(cue.Token - 1), cueTag, side, steps);
        f.Add(40, text.Form(cue.Token + 1), side, distance);
        f.Add(41, geometry.SegmentRelation[i] & 1, side, steps);
        f.Add(42, geometry.QuoteBetween[i] ? 1u : 0u, side, steps);
        f.Add(43, geometry.ThatBetween[i] ? 1u : 0u, side);
        bool before = BeforeContent(content, i);
        f.Add(44, before ? 1u : 0u, inside ? 1u : 0u, contentSide, steps);
        uint sort = (uint)text.Sort(np.Head);
        f.Add(46, sort, side, steps);
        f.Add(47, sort, cueClass, relation);
        f.Add(48, sort, owner, cueTag);
        f.Add(45, (uint)(np.End - np.First > 4 ? 4 : np.End - np.First), type);
    }

    // What sort of source the phrase could be: pronoun, person, organization, place, number and class of noun.
    private static uint Type(QuotedText text, NounPhrase np)
    {
        WordClass tag = text.Tag(np.Head);
        return tag switch
        {
            WordClass.PRP or WordClass.PRPS or WordClass.WP or WordClass.WPS => 100 + (uint)tag,
            WordClass.NNP or WordClass.NNPS => 200 + (uint)text.Tokens[np.Head].Name,
            WordClass.NNS => 300,
            WordClass.NN => 301,
            _ => 302,
        };
    }

    // Candidates that stand between this one and the cue.
    private static int Between(List<int> candidates, int index, QuotedText text, int cue)
    {
        int head = text.NounPhrases[candidates[index]].Head, count = 0;
        foreach (int other in candidates)
        {
            if (other != None)
            {
                int at = text.NounPhrases[other].Head;
                count += (at > head && at < cue) || (at < head && at > cue) ? 1 : 0;
            }
        }

        return count;
    }

    // 0: no content; 1: only before the cue; 2: only after it; 3: on both sides.
    private static uint ContentSide(ReadOnlySpan<bool> content, int cue) =>
        (content[..cue].Contains(true) ? 1u : 0u) + (content[cue..].Contains(true) ? 2u : 0u);

    private static bool BeforeContent(ReadOnlySpan<bool> content, int i) => !content[..i].Contains(true);

    private static uint Bucket(int distance) => distance switch
    {
        < 4 => (uint)Math.Max(distance, 0),
        < 6 => 4,
        < 10 => 5,
        < 20 => 6,
        _ => 7,
    };
}
