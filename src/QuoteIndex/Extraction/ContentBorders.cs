using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Where the characters of a statement's content begin and end, given its tokens.</summary>
internal static class ContentBorders
{
    /// <summary>
    /// The content's spans. A quotation counts up to its closing mark: without the marks in a direct statement, with them
    /// in a mixed one. Reported words lose the "that" before them, an "and" after them and the punctuation around them.
    /// </summary>
    public static List<TextSpan> Spans(QuotedText text, DraftStatement draft, QuoteKind kind)
    {
        var spans = new List<TextSpan>();
        foreach ((int first, int end) in draft.Content)
        {
            if (kind == QuoteKind.Direct)
            {
                AddQuoted(text, first, end, spans);
            }
            else if (Trim(text, first, end, last: end == draft.End) is { IsEmpty: false } span)
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>A turn of a transcript without quotation marks: every character up to its last stop.</summary>
    public static List<TextSpan> WholeSpans(QuotedText text, DraftStatement draft) =>
        [.. draft.Content.Select(r => new TextSpan(text.Tokens[r.First].Start, text.Tokens[r.End - 1].End))];

    /// <summary>
    /// True for the "that" which joins a reported clause to its cue and belongs to neither: within a sentence, before
    /// anything but the verb whose subject it would be. Whatever the tagger made of it: after a reporting word a "that"
    /// hardly ever begins a noun phrase ("said that demand would fall").
    /// </summary>
    public static bool IsComplementizer(QuotedText text, int token, int first) =>
        token == first && text.Is(token, "that") && !text.InQuotation(token)
        && (text.Tag(token) == WordClass.IN || text.Tokens[token].Relation == Relation.Mark
            || (token > text.Analysis.Sentences[text.Analysis.SentenceOf(token)].First && !IsVerb(text.Tag(token + 1)) && !text.IsPunctuation(token + 1)));

    // A single "that" takes none of the other forms.
    private static bool IsVerb(WordClass tag) => tag is WordClass.VBD or WordClass.VBZ or WordClass.MD;

    private static void AddQuoted(QuotedText text, int first, int end, List<TextSpan> spans)
    {
        for (int t = first; t < end; t++)
        {
            int q = text.QuotationOf(t);
            if (q < 0 || (t > first && text.QuotationOf(t - 1) == q))
            {
                continue;
            }

            TextSpan whole = text.Quotations[q].Content;
            int last = t;
            while (last + 1 < end && text.QuotationOf(last + 1) == q)
            {
                last++;
            }

            // The tokens of a quotation that the statement has, up to the mark when it has the last word.
            bool atStart = !HasWord(text, whole.Start, text.Tokens[t].Start);
            bool atEnd = !HasWord(text, text.Tokens[last].End, whole.End);
            var span = new TextSpan(atStart ? whole.Start : text.Tokens[t].Start, atEnd ? whole.End : text.Tokens[last].End);
            if (HasWord(text, span.Start, span.End))
            {
                spans.Add(span);
            }
        }
    }

    private static TextSpan Trim(QuotedText text, int first, int end, bool last)
    {
        while (first < end && (IsComplementizer(text, first, first) || (text.IsPunctuation(first) && !OpensQuotation(text, first))))
        {
            first++;
        }

        // An "and" at the very end joins what the speaker did next.
        while (end > first && !text.InQuotation(end - 1)
            && ((text.IsPunctuation(end - 1) && !ClosesQuotation(text, end - 1)) || (last && text.Tag(end - 1) == WordClass.CC)))
        {
            end--;
        }

        if (first >= end)
        {
            return default;
        }

        int start = text.Tokens[first].Start, stop = text.Tokens[end - 1].End;
        int q = text.QuotationOf(first);
        if (q >= 0 && !HasWord(text, text.Quotations[q].Content.Start, start))
        {
            start = text.Quotations[q].Outer.Start;
        }

        q = text.QuotationOf(end - 1);
        if (q >= 0 && !HasWord(text, stop, text.Quotations[q].Content.End))
        {
            stop = text.Quotations[q].Outer.End;
        }

        return new(start, stop);
    }

    private static bool OpensQuotation(QuotedText text, int t) =>
        !text.InQuotation(t) && text.InQuotation(t + 1) && text.Tag(t) is WordClass.OpenQuote or WordClass.CloseQuote;

    private static bool ClosesQuotation(QuotedText text, int t) =>
        !text.InQuotation(t) && text.InQuotation(t - 1) && text.Tag(t) is WordClass.OpenQuote or WordClass.CloseQuote;

    private static bool HasWord(QuotedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text.Analysis.Text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
