namespace QuoteIndex.Extraction;

/// <summary>
/// How sure a statement must be to be returned. Chosen on articles that no model learned from, for the best balance of
/// finding statements and being right; callers who want surer ones filter by confidence.
/// </summary>
internal static class AcceptancePolicy
{
    /// <summary>A clause with a cue.</summary>
    private const double Clause = 0.45;

    /// <summary>
    /// A reported thing rather than a reported sentence ("announced plans", "mentioned the merger"): often only talk of
    /// speech, so it must be surer.
    /// </summary>
    private const double Nominal = 0.85;

    /// <summary>A quotation without a cue, of few words: mostly a scare quote or a term.</summary>
    private const double ShortQuotation = 0.4;

    /// <summary>A longer quotation without a cue: somebody said it; the doubt is who.</summary>
    private const double LongQuotation = 0.1;

    private const int FewWords = 4;

    // A headline's report repeats the article's own in fewer words; only what it quotes is new.
    private static bool IsHeadlineReport(ContentShape shape) => shape is { Kind: 0, ParagraphRole: (uint)ParagraphRole.Heading };

    public static bool Accepts(QuotedText text, DraftStatement draft)
    {
        ContentShape shape = ContentShape.Of(text, draft);
        double least = draft.Cue >= 0
            ? shape.IsNominal ? Nominal : Clause
            : shape.Length < FewWords ? ShortQuotation : LongQuotation;
        if (Environment.GetEnvironmentVariable("POL") is { } pol)
        {
            double[] v = pol.Split(',').Select(double.Parse).ToArray();
            least = draft.Cue >= 0 ? shape.IsNominal ? v[1] : shape.Kind > 0 ? v[4] : v[0] : shape.Length < FewWords ? v[2] : v[3];
            return draft.Confidence >= least && (Environment.GetEnvironmentVariable("HEAD") == null || !IsHeadlineReport(shape));
        }
        return draft.Confidence >= least && !IsHeadlineReport(shape);
    }
}
