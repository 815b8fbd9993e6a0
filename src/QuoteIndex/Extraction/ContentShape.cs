using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>What a draft's content looks like from outside: how long, of what parts, how it hangs on its cue.</summary>
internal readonly record struct ContentShape
{
    /// <summary>0 indirect, 1 mixed, 2 direct.</summary>
    public required uint Kind { get; init; }

    /// <summary>First word token after a "that", and last word token.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    public required uint Length { get; init; }

    public required uint Parts { get; init; }

    /// <summary>1 before the cue, 2 after it, 3 around it, 0 without cue.</summary>
    public required uint Side { get; init; }

    /// <summary>Bits: holds a finite verb, holds a noun or pronoun before it, begins with "to".</summary>
    public required uint Verb { get; init; }

    /// <summary>
    /// True for a reported thing rather than a reported sentence: "announced plans", "mentioned the merger". Its top word is
    /// no verb and has no subject.
    /// </summary>
    public required bool IsNominal { get; init; }

    public required bool That { get; init; }

    /// <summary>How the top word of the content hangs on the cue: its relation, or that of the branch it is on.</summary>
    public required uint TopRelation { get; init; }

    /// <summary>Words between cue and content.</summary>
    public required uint Gap { get; init; }

    public required bool CutsQuotation { get; init; }

    public required uint ParagraphRole { get; init; }

    public required bool EndsSentence { get; init; }

    public static ContentShape Of(QuotedText text, DraftStatement draft)
    {
        int first = draft.First, last = draft.End - 1;
        bool that = text.Is(first, "that") && !text.InQuotation(first);
        while (first < last && (text.IsPunctuation(first) || (that && first == draft.First)))
        {
            first++;
        }

        while (last > first && text.IsPunctuation(last))
        {
            last--;
        }

        int words = 0, quoted = 0;
        uint verb = text.Is(first, "to") ? 4u : 0u, side = 0, relation = 0;
        bool noun = false, cuts = false, clausal = false;
        int gap = int.MaxValue;
        foreach ((int from, int end) in draft.Content)
        {
            for (int t = from; t < end; t++)
            {
                if (text.IsPunctuation(t))
                {
                    continue;
                }

                words++;
                quoted += text.InQuotation(t) ? 1 : 0;
                WordClass tag = text.Tag(t);
                bool finite = tag is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD;
                verb |= finite ? 1u | (noun ? 2u : 0u) : 0u;
                noun |= tag is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS or WordClass.PRP or WordClass.DT or WordClass.EX;
                int head = text.Tokens[t].Head;
                clausal |= head >= 0 && text.Tokens[t].Relation is Relation.Nsubj or Relation.Nsubjpass or Relation.Csubj or Relation.Expl or Relation.Cop
                    && !draft.Covers(text.Tokens[head].Head);
                clausal |= tag is WordClass.VB or WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.MD && !draft.Covers(head);
                if (relation == 0 && (head < 0 || !draft.Covers(head)))
                {
                    relation = (uint)text.Tokens[t].Relation | (head == draft.Cue ? 64u : draft.Cue >= 0 && text.Tokens[draft.Cue].Head == t ? 128u : 0u);
                }
            }

            side |= draft.Cue < 0 ? 0u : from < draft.Cue ? 1u : 2u;
            gap = draft.Cue < 0 ? 0 : Math.Min(gap, from > draft.Cue ? from - draft.Cue - 1 : draft.Cue - end);
            cuts |= Cuts(text, from - 1, from) || Cuts(text, end - 1, end);
        }

        Sentence s = text.Analysis.Sentences[text.Analysis.SentenceOf(last)];
        int tail = s.End - 1;
        while (tail > last && text.IsPunctuation(tail))
        {
            tail--;
        }

        return new()
        {
            Kind = quoted == 0 ? 0u : quoted >= words - (that ? 1 : 0) ? 2u : 1u,
            First = first,
            Last = last,
            Length = words switch { < 4 => (uint)words, < 6 => 4, < 9 => 5, < 15 => 6, < 25 => 7, < 40 => 8, _ => 9 },
            Parts = (uint)Math.Min(draft.Content.Count, 4),
            Side = side,
            Verb = verb,
            IsNominal = quoted == 0 && !clausal,
            That = that,
            TopRelation = relation,
            Gap = (uint)Math.Clamp(gap, 0, 8),
            CutsQuotation = cuts,
            ParagraphRole = (uint)text.Analysis.Article.Paragraphs[s.Paragraph].Role,
            EndsSentence = tail == last,
        };
    }

    private static bool Cuts(QuotedText text, int before, int after) =>
        text.QuotationOf(before) >= 0 && text.QuotationOf(before) == text.QuotationOf(after);
}
