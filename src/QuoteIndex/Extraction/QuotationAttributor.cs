using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Accounts for the quotations that no cue explains: the second half of a split one, a floating paragraph of somebody who
/// was introduced before, or mere quotation marks. A log-linear ranker over statements and noun phrases around it.
/// </summary>
internal sealed class QuotationAttributor(ScoreModel model)
{
    public const int FeatureVersion = 1;

    private const int ParagraphsBack = 4;
    private const int StatementsBack = 3;
    private const int MostNounPhrases = 24;

    // Drafts looked at for the nearest ones, of each sort: keeps the search linear in the article.
    private const int Considered = 6;

    private readonly FeatureList features = new();
    private readonly List<QuotationCandidate> candidates = [];
    private readonly List<double> scores = [];

    /// <summary>Accounts for each quotation that no draft holds; the drafts come in order of place.</summary>
    public void Attribute(QuotedText text, bool[] taken, List<DraftStatement> drafts, CancellationToken cancellationToken = default)
    {
        int withCue = drafts.Count;
        for (int q = 0; q < text.Quotations.Count; q++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (int first, int end) = StatementDrafter.TokensOf(text, q);
            if (!IsOpen(text, taken, first, end))
            {
                continue;
            }

            var place = new QuotationPlace(text, q, first, end);
            FindCandidates(text, place, drafts, withCue, candidates);
            double best = double.NegativeInfinity;
            int chosen = 0;
            scores.Clear();
            for (int i = 0; i < candidates.Count; i++)
            {
                features.Clear();
                AddFeatures(text, place, drafts, candidates, i, features);
                scores.Add(model.Score(features.Span));
                if (scores[i] > best)
                {
                    (best, chosen) = (scores[i], i);
                }
            }

            double sum = scores.Sum(s => Math.Exp(s - best));
            Apply(text, place, candidates, chosen, 1 / sum, taken, drafts);
        }
    }

    /// <summary>True when fewer than half of the quotation's words belong to a statement.</summary>
    public static bool IsOpen(QuotedText text, bool[] taken, int first, int end)
    {
        int open = 0, words = 0;
        for (int t = first; t < end; t++)
        {
            if (!text.IsPunctuation(t))
            {
                words++;
                open += taken[t] ? 0 : 1;
            }
        }

        return words > 0 && open * 2 > words;
    }

    /// <summary>Gives the quotation to the candidate: joins it to a statement it continues, or makes a statement of it.</summary>
    public static void Apply(
        QuotedText text, QuotationPlace place, List<QuotationCandidate> candidates, int index, double probability, bool[] taken, List<DraftStatement> drafts)
    {
        QuotationCandidate candidate = candidates[index];
        if (candidate.Kind == QuotationCandidateKind.Nobody)
        {
            return;
        }

        Array.Fill(taken, true, place.First, place.End - place.First);
        foreach (QuotationCandidate other in candidates)
        {
            // Whoever is named as the speaker goes on with what was said before.
            bool isSpeakers = other.Kind == QuotationCandidateKind.Statement
                && (candidate == other || (candidate.Kind == QuotationCandidateKind.NounPhrase && drafts[other.Index].Source == candidate.Index));
            if (isSpeakers && Continues(text, place, drafts[other.Index]))
            {
                drafts[other.Index].Add(place.First, place.End);
                return;
            }
        }

        bool floats = candidate.Kind == QuotationCandidateKind.Statement;
        var draft = new DraftStatement
        {
            Source = floats ? drafts[candidate.Index].Source : candidate.Index,
            SourceProbability = probability * (floats ? drafts[candidate.Index].SourceProbability : 1),
            Evidence = floats ? "floating" : "nearby",
        };
        draft.Add(place.First, place.End);
        drafts.Add(draft);
    }

    /// <summary>
    /// True when the quotation goes on with the statement in the same paragraph, nothing but its attribution between them:
    /// "…," she said. "…".
    /// </summary>
    public static bool Continues(QuotedText text, QuotationPlace place, DraftStatement draft)
    {
        AnalyzedText analysis = text.Analysis;
        if (text.Quotations[place.Quotation].ContinuesPrevious && text.QuotationOf(draft.End - 1) == place.Quotation - 1)
        {
            return true;
        }

        if (analysis.Sentences[analysis.SentenceOf(draft.First)].Paragraph != place.Paragraph)
        {
            return false;
        }

        int gap = draft.End <= place.First ? place.First - draft.End : draft.First - place.End;
        return gap < 60 && WordsOutside(text, draft, place) <= 3;
    }

    // Words between statement and quotation that belong neither to the statement's sentence nor to the quotation's.
    private static int WordsOutside(QuotedText text, DraftStatement draft, QuotationPlace place)
    {
        AnalyzedText analysis = text.Analysis;
        int from = draft.End <= place.First ? draft.End : place.End, to = draft.End <= place.First ? place.First : draft.First;
        Sentence anchor = analysis.Sentences[analysis.SentenceOf(draft.Cue >= 0 ? draft.Cue : draft.End - 1)];
        int words = 0;
        for (int t = from; t < to; t++)
        {
            words += !text.IsPunctuation(t) && (t < anchor.First || t >= anchor.End) ? 1 : 0;
        }

        return words;
    }

    /// <summary>The ways to account for a quotation.</summary>
    /// <param name="text">The article.</param>
    /// <param name="place">The quotation.</param>
    /// <param name="drafts">The drafts with a cue in order of place, then those made of earlier quotations.</param>
    /// <param name="withCue">How many drafts have a cue.</param>
    /// <param name="found">Receives the candidates.</param>
    public static void FindCandidates(
        QuotedText text, QuotationPlace place, List<DraftStatement> drafts, int withCue, List<QuotationCandidate> found)
    {
        found.Clear();
        found.Add(new(QuotationCandidateKind.Nobody, 0));
        AddStatements(text, place, drafts, withCue, found);
        AddNounPhrases(text, place, found);
    }

    private static void AddStatements(
        QuotedText text, QuotationPlace place, List<DraftStatement> drafts, int withCue, List<QuotationCandidate> found)
    {
        int next = FirstFrom(drafts, withCue, place.First);
        Span<int> before = stackalloc int[StatementsBack];
        before.Fill(-1);
        for (int i = next - 1; i >= 0 && i >= next - Considered; i--)
        {
            KeepNearest(drafts, before, i);
        }

        for (int i = drafts.Count - 1; i >= withCue && i >= drafts.Count - Considered; i--)
        {
            KeepNearest(drafts, before, i);
        }

        foreach (int i in before)
        {
            if (i >= 0 && place.Paragraph - ParagraphOf(text, drafts[i].End - 1) <= ParagraphsBack)
            {
                found.Add(new(QuotationCandidateKind.Statement, i));
            }
        }

        if (next < withCue && ParagraphOf(text, drafts[next].First) - place.Paragraph <= 1)
        {
            found.Add(new(QuotationCandidateKind.Statement, next));
        }
    }

    // Index of the first draft with a cue that begins at the token or after it.
    private static int FirstFrom(List<DraftStatement> drafts, int withCue, int token)
    {
        int low = 0, high = withCue;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (drafts[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Inserts a draft among the nearest ones, those that end last.
    private static void KeepNearest(List<DraftStatement> drafts, Span<int> nearest, int draft)
    {
        for (int k = 0; k < nearest.Length && draft >= 0; k++)
        {
            if (nearest[k] < 0 || drafts[nearest[k]].End < drafts[draft].End)
            {
                (nearest[k], draft) = (draft, nearest[k]);
            }
        }
    }

    private static void AddNounPhrases(QuotedText text, QuotationPlace place, List<QuotationCandidate> found)
    {
        int low = text.NounPhraseFrom(place.First);
        for (int i = low - 1, n = 0; i >= 0 && n < MostNounPhrases && place.First - text.NounPhrases[i].Head < 120; i--)
        {
            if (place.Paragraph - ParagraphOf(text, text.NounPhrases[i].Head) > 1)
            {
                break;
            }

            if (!text.InQuotation(text.NounPhrases[i].Head))
            {
                found.Add(new(QuotationCandidateKind.NounPhrase, i));
                n++;
            }
        }

        for (int i = low, n = 0; i < text.NounPhrases.Length && n < MostNounPhrases && text.NounPhrases[i].Head - place.End < 40; i++)
        {
            if (ParagraphOf(text, text.NounPhrases[i].Head) - place.Paragraph > 1)
            {
                break;
            }

            if (text.NounPhrases[i].First >= place.End && !text.InQuotation(text.NounPhrases[i].Head))
            {
                found.Add(new(QuotationCandidateKind.NounPhrase, i));
                n++;
            }
        }
    }

    public static void AddFeatures(
        QuotedText text, QuotationPlace place, List<DraftStatement> drafts, List<QuotationCandidate> candidates, int index, FeatureList f)
    {
        QuotationCandidate candidate = candidates[index];
        switch (candidate.Kind)
        {
            case QuotationCandidateKind.Statement:
                AddStatementFeatures(text, place, drafts[candidate.Index], Rank(candidates, index), f);
                break;
            case QuotationCandidateKind.NounPhrase:
                AddNounPhraseFeatures(text, place, text.NounPhrases[candidate.Index], Rank(candidates, index), candidates, f);
                break;
            default:
                AddNobodyFeatures(text, place, candidates, f);
                break;
        }
    }

    // How many candidates of the same kind come before this one: 0 is the nearest before the quotation.
    private static uint Rank(List<QuotationCandidate> candidates, int index)
    {
        uint rank = 0;
        for (int i = 0; i < index; i++)
        {
            rank += candidates[i].Kind == candidates[index].Kind ? 1u : 0u;
        }

        return Math.Min(rank, 8);
    }

    private static void AddNobodyFeatures(QuotedText text, QuotationPlace place, List<QuotationCandidate> candidates, FeatureList f)
    {
        uint length = place.Length, shape = place.Shape;
        f.Add(1);
        f.Add(2, length);
        f.Add(3, shape);
        f.Add(4, length, shape);
        f.Add(5, text.Form(place.Before), length);
        f.Add(6, text.Form(place.After), length);
        f.Add(7, (uint)text.Tag(place.Before), (uint)text.Tag(place.After));
        f.Add(8, (uint)text.Tag(place.Before), length);
        f.Add(9, (uint)text.Tag(place.First), shape);
        f.Add(10, place.ParagraphShape, length);
        f.Add(11, place.SentenceHasCue ? 1u : 0u, length);
        f.Add(12, text.Form(place.Before - 1), text.Form(place.Before));
        f.Add(13, text.Form(place.Before), shape);
        f.Add(14, text.Quotations[place.Quotation].IsDouble ? 1u : 0u, length);
        f.Add(15, candidates.Exists(static c => c.Kind == QuotationCandidateKind.Statement) ? 1u : 0u, length);
        f.Add(16, (uint)text.Tag(place.End - 1), (uint)text.Tag(place.After), length);
        f.Add(17, text.Quotations[place.Quotation].ContinuesPrevious ? 1u : 0u);
    }

    private static void AddStatementFeatures(QuotedText text, QuotationPlace place, DraftStatement draft, uint rank, FeatureList f)
    {
        bool before = draft.First < place.First;
        int paragraphs = place.Paragraph - ParagraphOf(text, before ? draft.End - 1 : draft.First);
        uint side = before ? 1u : 2u;
        uint apart = (uint)(paragraphs + 2);
        uint gap = Bucket(before ? place.First - draft.End : draft.First - place.End);
        uint outside = (uint)Math.Min(WordsOutside(text, draft, place), 12) / 2;
        bool quoted = text.InQuotation(draft.End - 1) || text.InQuotation(draft.First);
        uint kind = (quoted ? 1u : 0u) + (text.InQuotation(draft.End - 1) ? 2u : 0u) + (text.InQuotation(draft.First) ? 4u : 0u);
        uint length = place.Length, shape = place.Shape;
        uint source = draft.Source < 0 ? 0u : 1 + (uint)text.Tag(text.NounPhrases[draft.Source].Head);
        uint cue = draft.Cue < 0 ? 0u : text.Form(draft.Cue);
        bool cueBetween = draft.Cue >= 0 && (before ? draft.Cue >= draft.End && draft.Cue < place.First : draft.Cue >= place.End && draft.Cue < draft.First);
        bool continues = Continues(text, place, draft);
        f.Add(30, side, rank);
        f.Add(31, side, rank, apart);
        f.Add(32, side, apart, gap);
        f.Add(33, side, apart, outside, rank);
        f.Add(34, side, apart, kind, rank);
        f.Add(35, side, apart, length, rank);
        f.Add(36, side, apart, shape, rank);
        f.Add(37, side, place.ParagraphShape, apart, kind);
        f.Add(38, side, place.ParagraphShape, length, apart);
        f.Add(39, continues ? 1u : 0u, side, length, cueBetween ? 1u : 0u);
        f.Add(40, continues ? 1u : 0u, side, shape, kind);
        f.Add(41, cue, side, apart);
        f.Add(42, source, side, apart);
        f.Add(43, draft.Cue >= 0 ? (uint)text.CueClassOf(draft.Cue) + 1 : 0, side, apart, kind);
        f.Add(44, place.SentenceHasCue ? 1u : 0u, side, apart, length);
        f.Add(45, text.Form(place.Before), side, apart);
        f.Add(46, (uint)text.Tag(place.Before), (uint)text.Tag(place.After), side, apart);
        f.Add(47, text.Quotations[place.Quotation].ContinuesPrevious ? 1u : 0u, side, rank, apart);
        f.Add(48, draft.Evidence == "floating" ? 1u : 0u, side, apart, place.ParagraphShape);
        f.Add(49, (uint)text.Tag(place.First), side, apart, place.ParagraphShape);
    }

    private static void AddNounPhraseFeatures(
        QuotedText text, QuotationPlace place, NounPhrase np, uint rank, List<QuotationCandidate> candidates, FeatureList f)
    {
        bool before = np.First < place.First;
        uint side = before ? 1u : 2u;
        int between = before ? place.First - np.End : np.First - place.End;
        uint gap = Bucket(between);
        int sentence = text.Analysis.SentenceOf(np.Head);
        uint apart = (uint)(place.Paragraph - text.Analysis.Sentences[sentence].Paragraph + 2);
        uint sentences = (uint)Math.Clamp(place.Sentence - sentence, -2, 4) + 3;
        WordClass tag = text.Tag(np.Head);
        uint type = tag is WordClass.NNP or WordClass.NNPS ? 200 + (uint)text.Tokens[np.Head].Name
            : tag is WordClass.PRP or WordClass.PRPS ? text.Form(np.Head)
            : (uint)tag;
        Token head = text.Tokens[np.Head];
        uint relation = (uint)head.Relation, verb = head.Head >= 0 ? text.Form(head.Head) : 0;
        uint verbClass = head.Head >= 0 ? (uint)text.CueClassOf(head.Head) : 0;
        bool opens = np.First == text.Analysis.Sentences[sentence].First;
        uint nearest = NearestOnSide(text, place, np, candidates) ? 1u : 0u;
        uint length = place.Length, shape = place.Shape;
        f.Add(60, side, sentences);
        f.Add(61, side, sentences, type);
        f.Add(62, side, gap, apart);
        f.Add(63, side, gap, type);
        f.Add(64, side, relation, sentences);
        f.Add(65, side, relation, verbClass, sentences);
        f.Add(66, side, verb, relation);
        f.Add(67, side, verb, sentences);
        f.Add(68, type, relation, apart, side);
        f.Add(69, text.Form(np.Head), side);
        f.Add(70, text.Form(np.First - 1), side, sentences);
        f.Add(71, text.Form(np.End), side, sentences);
        f.Add(72, (uint)text.Tag(np.First - 1), (uint)text.Tag(np.End), side, sentences);
        f.Add(73, side, length, sentences);
        f.Add(74, side, shape, sentences);
        f.Add(75, side, place.ParagraphShape, apart, sentences);
        f.Add(76, side, nearest, sentences, type);
        f.Add(77, opens ? 1u : 0u, side, sentences, type);
        f.Add(78, text.Form(place.Before), side, sentences, gap);
        f.Add(79, text.Form(place.After), side, sentences, gap);
        f.Add(80, (uint)text.Tag(place.Before), side, gap);
        f.Add(81, (uint)text.Tag(place.After), side, gap);
        f.Add(82, np.IsPossessor ? 1u : 0u, side, sentences);
        f.Add(83, side, rank, apart);
        f.Add(84, place.SentenceHasCue ? 1u : 0u, side, sentences, relation);
        f.Add(85, side, gap, length, shape);
    }

    private static bool NearestOnSide(QuotedText text, QuotationPlace place, NounPhrase np, List<QuotationCandidate> candidates)
    {
        bool before = np.First < place.First;
        foreach (QuotationCandidate other in candidates)
        {
            if (other.Kind == QuotationCandidateKind.NounPhrase)
            {
                int head = text.NounPhrases[other.Index].Head;
                if (before ? head > np.Head && head < place.First : head < np.Head && head >= place.End)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int ParagraphOf(QuotedText text, int token) =>
        text.Analysis.Sentences[text.Analysis.SentenceOf(token)].Paragraph;

    private static uint Bucket(int distance) => distance switch
    {
        <= 0 => 0,
        1 => 1,
        2 => 2,
        < 5 => 3,
        < 9 => 4,
        < 16 => 5,
        < 40 => 6,
        _ => 7,
    };
}
