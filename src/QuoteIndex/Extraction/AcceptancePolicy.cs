namespace QuoteIndex.Extraction;

/// <summary>
/// How sure a statement must be to be returned. Chosen on articles that no model learned from, for the best balance of
/// finding statements and being right; callers who want surer ones filter by confidence.
/// </summary>
internal static class AcceptancePolicy
{
    /// <summary>A clause with a cue, nothing of it in quotation marks.</summary>
    private const double Clause = 0.35;

    /// <summary>A clause with a cue that quotes: that somebody said it is hardly in doubt.</summary>
    private const double QuotingClause = 0.2;

    /// <summary>A clause with a cue of which nobody in the sentence is the source: often only talk of speech.</summary>
    private const double NobodysClause = 0.5;

    /// <summary>The same, where it quotes: often a name or a term ("known as “the coaster”").</summary>
    private const double NobodysQuotation = 0.4;

    /// <summary>A quotation without a cue, of few words: mostly a scare quote or a term.</summary>
    private const double ShortQuotation = 0.3;

    /// <summary>A longer quotation without a cue: somebody said it; the doubt is who.</summary>
    private const double LongQuotation = 0.15;

    private const int FewWords = 4;

    public static bool Accepts(QuotedText text, DraftStatement draft)
    {
        ContentShape shape = ContentShape.Of(text, draft);
        return draft.Confidence >= Least(draft, shape) && !IsHeadlineReport(shape);
    }

    private static double Least(DraftStatement draft, ContentShape shape) =>
        draft.Cue < 0 ? shape.Length < FewWords ? ShortQuotation : LongQuotation
        : draft.Source < 0 ? shape.Kind > 0 ? NobodysQuotation : NobodysClause
        : shape.Kind > 0 ? QuotingClause
        : Clause;

    // A headline's report repeats the article's own in fewer words; only what it quotes is new.
    private static bool IsHeadlineReport(ContentShape shape) => shape is { Kind: 0, ParagraphRole: (uint)ParagraphRole.Heading };
}
