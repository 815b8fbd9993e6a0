using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Puts statements together, each step a decision of a model: cues, the content of each, its source; then the quotations
/// that no cue of their own accounts for.
/// </summary>
internal sealed class StatementDrafter(ExtractionModels models)
{
    /// <summary>Cues less likely than this are not believed.</summary>
    private const double CueThreshold = 0.5;

    /// <summary>Next to a quotation that nothing else explains a weak cue will do.</summary>
    private const double WeakCueThreshold = 0.1;

    private readonly CueFinder cueFinder = new(models.Cues);
    private readonly ContentFinder contentFinder = new(models.Contents);
    private readonly SourceFinder sourceFinder = new(models.Sources);
    private readonly QuotationAttributor? quotationAttributor = models.Quotations is { } model ? new(model) : null;
    private readonly List<Cue> cues = [];
    private readonly List<bool> inside = [];

    /// <summary>The drafts in order of place.</summary>
    public List<DraftStatement> Draft(QuotedText text)
    {
        List<DraftStatement> drafts = DraftFromCues(text, out bool[] taken);
        quotationAttributor?.Attribute(text, taken, drafts);
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Cue.CompareTo(b.Cue));
        return drafts;
    }

    /// <summary>The statements that have a cue; <paramref name="taken"/> tells the tokens that are content.</summary>
    public List<DraftStatement> DraftFromCues(QuotedText text, out bool[] taken)
    {
        FindCues(text);
        var drafts = new List<DraftStatement>();
        taken = new bool[text.Tokens.Length];
        // Surer cues first: where two claim the same words, the surer one has them.
        foreach (Cue cue in cues.OrderByDescending(c => c.Probability).ThenBy(c => c.Token))
        {
            if (cue.Probability >= CueThreshold)
            {
                DraftFrom(text, cue, taken, drafts, "cue");
            }
        }

        CompleteQuotations(text, taken, drafts);
        foreach (Cue cue in cues.OrderByDescending(c => c.Probability).ThenBy(c => c.Token))
        {
            if (cue.Probability < CueThreshold && TouchesOpenQuotation(text, cue, taken))
            {
                DraftFrom(text, cue, taken, drafts, "weak cue");
            }
        }

        CompleteQuotations(text, taken, drafts);
        return drafts;
    }

    private void FindCues(QuotedText text)
    {
        cues.Clear();
        for (int s = 0; s < text.Analysis.Sentences.Length; s++)
        {
            cueFinder.Find(text, s, WeakCueThreshold, cues);
        }
    }

    private void DraftFrom(QuotedText text, Cue cue, bool[] taken, List<DraftStatement> drafts, string evidence)
    {
        if (taken[cue.Token])
        {
            return;
        }

        Sentence s = text.Analysis.Sentences[cue.Sentence];
        double margin = contentFinder.Find(text, cue, inside);
        (int source, double probability) = sourceFinder.Find(text, cue, inside);
        var draft = new DraftStatement
        {
            Cue = cue.Token,
            CueProbability = cue.Probability,
            ContentMargin = margin,
            Source = source,
            SourceProbability = probability,
            Evidence = evidence,
        };
        for (int i = 0; i < inside.Count; i++)
        {
            int t = s.First + i;
            if (inside[i] && !taken[t] && t != cue.Token)
            {
                draft.Add(t, t + 1);
            }
        }

        draft.Content.RemoveAll(r => !HoldsWord(text, r.First, r.End));
        if (draft.Content.Count == 0)
        {
            return;
        }

        foreach ((int first, int end) in draft.Content)
        {
            Array.Fill(taken, true, first, end - first);
        }

        drafts.Add(draft);
    }

    /// <summary>A quotation that a statement has half of belongs to it whole, unless another statement has a part.</summary>
    private static void CompleteQuotations(QuotedText text, bool[] taken, List<DraftStatement> drafts)
    {
        foreach (DraftStatement draft in drafts)
        {
            foreach ((int first, int end) in draft.Content.ToArray())
            {
                for (int t = first; t < end; t++)
                {
                    int q = text.QuotationOf(t);
                    if (q < 0 || (t > first && text.QuotationOf(t - 1) == q))
                    {
                        continue;
                    }

                    (int qFirst, int qEnd) = TokensOf(text, q);
                    Widen(text, draft, taken, qFirst, qEnd);
                }
            }
        }
    }

    private static void Widen(QuotedText text, DraftStatement draft, bool[] taken, int first, int end)
    {
        int own = 0, words = 0;
        for (int t = first; t < end; t++)
        {
            if (taken[t] && !draft.Covers(t))
            {
                return;
            }

            own += draft.Covers(t) && !text.IsPunctuation(t) ? 1 : 0;
            words += text.IsPunctuation(t) ? 0 : 1;
        }

        // A quotation over several sentences is known by the one that stands beside the cue.
        Sentence beside = text.Analysis.Sentences[text.Analysis.SentenceOf(draft.Cue >= 0 ? draft.Cue : draft.First)];
        bool crosses = first < beside.First || end > beside.End;
        if (own * 2 >= words || crosses)
        {
            draft.Add(first, end);
            Array.Fill(taken, true, first, end - first);
        }
    }

    private static bool TouchesOpenQuotation(QuotedText text, Cue cue, bool[] taken)
    {
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        for (int t = s.First; t < s.End; t++)
        {
            if (text.InQuotation(t) && !taken[t] && !text.IsPunctuation(t))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of a quotation's content, as a range.</summary>
    public static (int First, int End) TokensOf(QuotedText text, int quotation)
    {
        TextSpan content = text.Quotations[quotation].Content;
        int first = text.Analysis.TokenAt(content.Start), end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Start < content.End)
        {
            end++;
        }

        return (first, end);
    }

    private static bool HoldsWord(QuotedText text, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (!text.IsPunctuation(t))
            {
                return true;
            }
        }

        return false;
    }
}
