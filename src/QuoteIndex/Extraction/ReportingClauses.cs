using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Takes out of a content the words that report another statement: the stub that is left where the next one begins
/// ("… begged pardon, but he denied"), and attributions put in between ("… had it not been late, she added, there would …").
/// </summary>
internal static class ReportingClauses
{
    /// <summary>A cue less likely than this may be no attribution at all.</summary>
    private const double SureCue = 0.6;

    private const int Longest = 8;

    /// <summary>Cuts the statements' contents.</summary>
    /// <param name="text">The article.</param>
    /// <param name="candidates">What the cues outside quotations would make.</param>
    /// <param name="drafts">The statements; one that is left without words is taken out.</param>
    public static void Cut(QuotedText text, List<DraftStatement> candidates, List<DraftStatement> drafts)
    {
        var ownerOf = new Dictionary<int, DraftStatement>();
        HashSet<DraftStatement> accepted = [.. drafts];
        foreach (DraftStatement draft in drafts)
        {
            foreach ((int first, int end) in draft.Content)
            {
                for (int t = first; t < end; t++)
                {
                    if (text.CueClassOf(t) != CueClass.None)
                    {
                        ownerOf[t] = draft;
                    }
                }
            }
        }

        foreach (DraftStatement other in candidates)
        {
            // One cut away in whole before reports nothing any more.
            if (other.Content.Count > 0 && ownerOf.TryGetValue(other.Cue, out DraftStatement? owner) && owner != other && Reports(text, owner, other.Cue))
            {
                (int first, int end) = ClauseOf(text, other);
                if (accepted.Contains(other))
                {
                    owner.Remove(OpeningOf(text, owner, first), end);
                }
                else if (other.CueProbability >= SureCue && end - first <= Longest && Cuts(text, first - 1) && Cuts(text, end))
                {
                    owner.Remove(first - 1, end + 1);
                }
            }
        }

        drafts.RemoveAll(d => d.Content.Count == 0);
    }

    // True when the owner tells in the writer's words, within the sentence, what was said; a turn has the speaker's own.
    private static bool Reports(QuotedText text, DraftStatement owner, int cue) => owner.Cue >= 0 && owner.Cue != cue
        && owner.Evidence != SpeakerTurns.Evidence && text.Analysis.SentenceOf(owner.Cue) == text.Analysis.SentenceOf(cue);

    // The cue with its source, and what stands between it and what it reports ("told reporters").
    private static (int First, int End) ClauseOf(QuotedText text, DraftStatement draft)
    {
        int first = draft.Cue, end = draft.Cue + 1;
        if (draft.Source >= 0)
        {
            NounPhrase source = text.NounPhrases[draft.Source];
            first = draft.Cue - source.First is > 0 and <= Longest ? source.First : first;
            end = source.End - draft.Cue is > 0 and <= Longest ? source.End : end;
        }

        return (first, draft.First - end is > 0 and <= Longest ? draft.First : end);
    }

    // What joins the clause to the words before it: "and", "though", "in which", "even as".
    private static int OpeningOf(QuotedText text, DraftStatement owner, int first)
    {
        while (owner.Covers(first - 1) && !text.InQuotation(first - 1)
            && (text.IsPunctuation(first - 1) || text.Tag(first - 1) is WordClass.CC or WordClass.IN or WordClass.RB or WordClass.MD
                or WordClass.WDT or WordClass.WP or WordClass.WRB))
        {
            first--;
        }

        return first;
    }

    private static bool Cuts(QuotedText text, int t) => !text.InQuotation(t) && text.Tag(t) is WordClass.Comma or WordClass.Colon;
}
