using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// How sure a statement must be to be returned. Chosen on articles that no model learned from, for the best balance of
/// finding statements and being right; callers who want surer ones filter by confidence.
/// </summary>
internal static class AcceptancePolicy
{
    /// <summary>A clause with a cue, or a thing in its stead ("announced plans"), nothing of it in quotation marks.</summary>
    private const double Clause = 0.4;

    /// <summary>A clause whose source is a noun that no list knows as one who speaks ("sales doubled, suggesting …").</summary>
    private const double ThingsClause = 0.5;

    /// <summary>A clause with a cue that quotes: that somebody said it is hardly in doubt.</summary>
    private const double QuotingClause = 0.2;

    /// <summary>The same with few words quoted and a word that is no reporting one ("replaces the “Aurora”"): often a name or a term.</summary>
    private const double TermClause = 0.5;

    /// <summary>A clause with a cue of which nobody in the sentence is the source: often only talk of speech.</summary>
    private const double NobodysClause = 0.5;

    /// <summary>The same, where it quotes: often a name or a term ("known as “the coaster”").</summary>
    private const double NobodysQuotation = 0.4;

    /// <summary>A quotation without a cue, of few words: mostly a scare quote or a term.</summary>
    private const double ShortQuotation = 0.3;

    /// <summary>A longer quotation without a cue: somebody said it; the doubt is who.</summary>
    private const double LongQuotation = 0.1;

    private const int FewWords = 4;

    public static bool Accepts(QuotedText text, DraftStatement draft)
    {
        ContentShape shape = ContentShape.Of(text, draft);
        return draft.Confidence >= Least(text, draft, shape) && !IsHeadlineReport(shape) && !HoldsItsSource(text, draft);
    }

    private static double Least(QuotedText text, DraftStatement draft, ContentShape shape) =>
        draft.Cue < 0 ? shape.Length < FewWords ? ShortQuotation : LongQuotation
        : draft.Source < 0 ? shape.Kind > 0 ? NobodysQuotation : NobodysClause
        : shape.Kind > 0 ? MayBeTerm(text, draft) ? TermClause : QuotingClause
        : text.Sort(text.NounPhrases[draft.Source].Head) is SpeakerSort.Noun or SpeakerSort.Nouns ? ThingsClause : Clause;

    // Several short quotations are several terms: "replaces the “Aurora”, known as “the coaster”".
    private static bool MayBeTerm(QuotedText text, DraftStatement draft)
    {
        if (text.CueClassOf(draft.Cue) != CueClass.None || text.IsPunctuation(draft.Cue))
        {
            return false;
        }

        int quotation = -1, words = 0;
        foreach ((int first, int end) in draft.Content)
        {
            for (int t = first; t < end; t++)
            {
                if (text.InQuotation(t) && !text.IsPunctuation(t))
                {
                    words = text.QuotationOf(t) == quotation ? words + 1 : 1;
                    quotation = text.QuotationOf(t);
                    if (words >= FewWords)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    // A headline's report repeats the article's own in fewer words; only what it quotes is new.
    private static bool IsHeadlineReport(ContentShape shape) => shape is { Kind: 0, ParagraphRole: (uint)ParagraphRole.Heading };

    // Who speaks is no part of what is said: "[Kadzik would]n’t say", "Acme’s chief financial officer said on Tuesday."
    private static bool HoldsItsSource(QuotedText text, DraftStatement draft)
    {
        if (draft.Cue < 0 || draft.Source < 0)
        {
            return false;
        }

        NounPhrase source = text.NounPhrases[draft.Source];
        return draft.Content.Exists(part => part.First < source.End && source.First < part.End);
    }
}
