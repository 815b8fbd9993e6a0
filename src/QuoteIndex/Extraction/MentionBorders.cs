using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Where the characters of a speaker's mention begin and end.</summary>
internal static class MentionBorders
{
    /// <summary>The noun phrase with the complements that say who it is: "a spokesman for the company", "president of Acme".</summary>
    public static TextSpan Span(QuotedText text, NounPhrase phrase)
    {
        int end = phrase.End;
        if (!phrase.IsPossessor && text.Tag(phrase.Head) is WordClass.NN or WordClass.NNS or WordClass.NNP)
        {
            while (text.Is(end, "of") || text.Is(end, "for") || text.Is(end, "at"))
            {
                int next = IndexAt(text, end + 1);
                if (next < 0)
                {
                    break;
                }

                end = text.NounPhrases[next].End;
            }
        }

        return new(text.Tokens[FirstOfCoordination(text, phrase)].Start, text.Tokens[end - 1].End);
    }

    // "the Meta CEO and cofounder", "Clinton and Trump": the whole coordination, where it opens the clause.
    private static int FirstOfCoordination(QuotedText text, NounPhrase phrase)
    {
        if (phrase.IsPossessor || !text.Is(phrase.First - 1, "and"))
        {
            return phrase.First;
        }

        int before = EndingAt(text, phrase.First - 1);
        if (before < 0)
        {
            return phrase.First;
        }

        int first = text.NounPhrases[before].First;
        Sentence s = text.Analysis.Sentences[text.Analysis.SentenceOf(first)];
        return first == s.First || text.IsPunctuation(first - 1) ? first : phrase.First;
    }

    private static int EndingAt(QuotedText text, int end)
    {
        int low = text.NounPhraseFrom(end);
        return low > 0 && text.NounPhrases[low - 1] is { IsPossessor: false } last && last.End == end ? low - 1 : -1;
    }

    private static int IndexAt(QuotedText text, int first)
    {
        int low = text.NounPhraseFrom(first);
        // A possessor comes before the whole phrase that begins with it.
        while (low + 1 < text.NounPhrases.Length && text.NounPhrases[low].IsPossessor && text.NounPhrases[low + 1].First == first)
        {
            low++;
        }

        return low < text.NounPhrases.Length && text.NounPhrases[low].First == first ? low : -1;
    }
}
