using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>A quotation in its surroundings: what a reader sees before knowing whose it is.</summary>
internal readonly struct QuotationPlace
{
    public QuotationPlace(QuotedText text, int quotation, int first, int end)
    {
        Quotation = quotation;
        First = first;
        End = end;
        Sentence = text.Analysis.SentenceOf(first);
        Sentence opening = text.Analysis.Sentences[Sentence], closing = text.Analysis.Sentences[text.Analysis.SentenceOf(end - 1)];
        Paragraph = opening.Paragraph;
        Before = Beside(text, first - 1, -1, opening.First);
        After = Beside(text, end, 1, closing.End);
        TextSpan paragraph = text.Analysis.Article.Paragraphs[Paragraph].Span, outer = text.Quotations[quotation].Outer;
        ParagraphShape = (outer.Start <= paragraph.Start ? 1u : 0u) + (outer.End >= paragraph.End - 1 ? 2u : 0u)
            + (text.Analysis.Article.Paragraphs[Paragraph].Role == ParagraphRole.Heading ? 4u : 0u);
        int words = 0, capitals = 0;
        for (int t = first; t < end; t++)
        {
            if (!text.IsPunctuation(t))
            {
                words++;
                capitals += char.IsUpper(text.Analysis[t][0]) ? 1 : 0;
            }
        }

        Length = words switch { 1 => 1, 2 => 2, 3 => 3, < 6 => 4, < 10 => 5, < 20 => 6, _ => 7 };
        bool capital = char.IsUpper(text.Analysis[first][0]), stop = text.IsPunctuation(end - 1) || (Before < 0 && After < 0);
        Shape = (capital ? 1u : 0u) + (stop ? 2u : 0u) + (capitals * 2 > words ? 4u : 0u) + (IsStop(text, end - 1) ? 8u : 0u);
        for (int t = opening.First; t < closing.End && !SentenceHasCue; t++)
        {
            SentenceHasCue = (t < first || t >= end) && text.CueClassOf(t) != CueClass.None && !text.InQuotation(t);
        }
    }

    public int Quotation { get; }

    public int First { get; }

    public int End { get; }

    public int Sentence { get; }

    public int Paragraph { get; }

    /// <summary>Token before the opening mark in its sentence, or -1.</summary>
    public int Before { get; }

    /// <summary>Token after the closing mark in its sentence, or -1.</summary>
    public int After { get; }

    /// <summary>Class of length in words.</summary>
    public uint Length { get; }

    /// <summary>Bits: capital first, punctuation last, mostly capitals (a title), full stop last.</summary>
    public uint Shape { get; }

    /// <summary>Bits: opens its paragraph, closes it, stands in a heading.</summary>
    public uint ParagraphShape { get; }

    public bool SentenceHasCue { get; }

    private static int Beside(QuotedText text, int t, int step, int limit)
    {
        // Skip the quotation's own mark.
        if (text.Tag(t) is WordClass.OpenQuote or WordClass.CloseQuote)
        {
            t += step;
        }

        return step < 0 ? t >= limit ? t : -1 : t < limit ? t : -1;
    }

    private static bool IsStop(QuotedText text, int t) => text.Tag(t) == WordClass.Stop;
}
