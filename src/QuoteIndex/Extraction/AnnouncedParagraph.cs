using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>A paragraph, or the quotation it opens with, that the one before it announces as what somebody says: "Hewitt writes:".</summary>
internal static class AnnouncedParagraph
{
    private const double SureCue = 0.5;

    // Between the cue and the colon: "wrote in a letter to the board:".
    private const int MostWords = 8;

    /// <summary>The tokens of the paragraph after the cue's, or of the quotation it opens with; null when the cue announces none.</summary>
    public static (int First, int End)? After(QuotedText text, Cue cue)
    {
        AnalyzedText analysis = text.Analysis;
        Sentence s = analysis.Sentences[cue.Sentence];
        int next = cue.Sentence + 1;
        if (cue.Probability < SureCue || text.CueClassOf(cue.Token) != CueClass.Verb || !text.Is(s.End - 1, ":") || s.End - cue.Token > MostWords
            || next >= analysis.Sentences.Length || analysis.Sentences[next].Paragraph != s.Paragraph + 1)
        {
            return null;
        }

        int end = next;
        while (end < analysis.Sentences.Length && analysis.Sentences[end].Paragraph == s.Paragraph + 1)
        {
            end++;
        }

        (int first, int last) = (analysis.Sentences[next].First, analysis.Sentences[end - 1].End);
        int quotation = text.QuotationOf(text.InQuotation(first) ? first : first + 1);
        return quotation < 0 ? (first, last) : StatementDrafter.TokensOf(text, quotation);
    }
}
