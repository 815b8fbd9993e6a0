using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>A gold attribution in terms of tokens.</summary>
internal sealed record GoldStatement
{
    public required QuoteKind Kind { get; init; }

    /// <summary>The token that stands for the cue; -1 when the attribution has none.</summary>
    public required int Cue { get; init; }

    /// <summary>True for speech, false for an attitude, intention or decree, which is no statement.</summary>
    public required bool IsSpeech { get; init; }

    /// <summary>Content tokens, by article index.</summary>
    public required HashSet<int> Content { get; init; }

    /// <summary>Source tokens; empty when the attribution has no source.</summary>
    public required List<int> Source { get; init; }

    /// <summary>The head of the source; -1 when there is none.</summary>
    public required int SourceHead { get; init; }

    public static GoldStatement? Create(QuotedText text, GoldAttribution attribution)
    {
        List<int> content = TokensIn(text, attribution.Content);
        if (content.Count == 0)
        {
            return null;
        }

        int quoted = content.Count(text.InQuotation);
        List<int> cue = TokensIn(text, attribution.Cue, marks: true), source = TokensIn(text, attribution.Source);
        int cueHead = CueHead(text, cue);
        QuoteKind kind = quoted == 0 ? QuoteKind.Indirect : quoted == content.Count ? QuoteKind.Direct : QuoteKind.Mixed;
        return new()
        {
            Kind = kind,
            Cue = cueHead,
            IsSpeech = kind != QuoteKind.Indirect || cue.Any(t => text.CueClassOf(t) != CueClass.None) || (cueHead >= 0 && text.IsPunctuation(cueHead)),
            Content = [.. content],
            Source = source,
            SourceHead = Head(text, source),
        };
    }

    private static List<int> TokensIn(QuotedText text, IReadOnlyList<TextSpan> spans, bool marks = false)
    {
        List<int> found = [];
        foreach (TextSpan span in spans)
        {
            for (int t = text.Analysis.TokenAt(span.Start); t < text.Tokens.Length && text.Tokens[t].Start < span.End; t++)
            {
                if (marks || !text.IsPunctuation(t))
                {
                    found.Add(t);
                }
            }
        }

        return found;
    }

    // A verb of the lexicon, else its last verb, else a word of the lexicon, else its first word.
    private static int CueHead(QuotedText text, List<int> cue)
    {
        int Last(Func<int, bool> fits) => cue.FindLastIndex(t => fits(t)) is var i and >= 0 ? cue[i] : -1;
        bool IsVerb(int t) => text.Tag(t) is WordClass.VB or WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBP or WordClass.VBZ;
        foreach (int head in (ReadOnlySpan<int>)[
            Last(t => IsVerb(t) && text.CueClassOf(t) == CueClass.Verb),
            Last(IsVerb),
            Last(t => text.CueClassOf(t) != CueClass.None),
            Last(t => !text.IsPunctuation(t)),
            Last(_ => true)])
        {
            if (head >= 0)
            {
                return head;
            }
        }

        return -1;
    }

    // The last noun before a comma, bracket, preposition, relative pronoun or an adjective behind it ("people familiar with").
    private static int Head(QuotedText text, List<int> source)
    {
        int head = -1;
        for (int i = 0; i < source.Count; i++)
        {
            int t = source[i];
            bool gap = i > 0 && source[i] != source[i - 1] + 1;
            bool isPostnominal = head >= 0 && IsNoun(text, head) && (text.Tag(t) is WordClass.JJ or WordClass.RB)
                && !(i + 1 < source.Count && IsNoun(text, source[i + 1]));
            if (head >= 0 && (gap || isPostnominal || text.Tag(t) is WordClass.IN or WordClass.TO or WordClass.WP or WordClass.WDT or WordClass.VBG or WordClass.VBN))
            {
                break;
            }

            if (text.Tag(t) is not (WordClass.POS or WordClass.IN))
            {
                head = t;
            }
        }

        return head;
    }

    private static bool IsNoun(QuotedText text, int token) => text.Tag(token) is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;
}
