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

        return new(text.Tokens[phrase.First].Start, text.Tokens[end - 1].End);
    }

    private static int IndexAt(QuotedText text, int first)
    {
        int low = 0, high = text.NounPhrases.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.NounPhrases[middle].First < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // A possessor comes before the whole phrase that begins with it.
        while (low + 1 < text.NounPhrases.Length && text.NounPhrases[low].IsPossessor && text.NounPhrases[low + 1].First == first)
        {
            low++;
        }

        return low < text.NounPhrases.Length && text.NounPhrases[low].First == first ? low : -1;
    }
}
