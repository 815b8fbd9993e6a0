using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Finds base noun phrases from word classes in one pass.</summary>
internal static class NounPhraseChunker
{
    public static NounPhrase[] Chunk(QuotedText text)
    {
        // Hardly any text has more than one for three words.
        var found = new List<NounPhrase>(text.Tokens.Length / 3);
        foreach (Sentence sentence in text.Analysis.Sentences)
        {
            int i = sentence.First;
            (int label, int colon) = SpeakerTurns.LabelAt(text, sentence);
            if (label < colon)
            {
                // "PENCE: …": whatever the capitals were taken for, words before a colon can name who speaks.
                found.Add(new(label, colon, colon - 1, false));
                i = colon;
            }

            while (i < sentence.End)
            {
                i = ChunkAt(text, i, sentence.End, found);
            }
        }

        return [.. found];
    }

    private static int ChunkAt(QuotedText text, int first, int limit, List<NounPhrase> found)
    {
        WordClass tag = text.Tag(first);
        if (tag is WordClass.PRP or WordClass.WP or WordClass.EX)
        {
            found.Add(new(first, first + 1, first, false));
            return first + 1;
        }

        // "Pell Freight today announced", "on Monday Brian Tulloch said": a time is nobody, and ends the phrase before it.
        if (IsTime(text, first))
        {
            return first + 1;
        }

        int head = -1, i = first;
        for (; i < limit; i++)
        {
            tag = text.Tag(i);
            if (IsNoun(tag))
            {
                if (IsTime(text, i) && head >= 0)
                {
                    break;
                }

                head = i;
            }
            else if (tag == WordClass.POS)
            {
                if (head < 0)
                {
                    break;
                }

                found.Add(new(first, i, head, true));
            }
            else if (tag is WordClass.PRPS or WordClass.WPS)
            {
                if (head >= 0)
                {
                    break;
                }

                found.Add(new(i, i + 1, i, true));
            }
            else if (tag is WordClass.DT or WordClass.PDT)
            {
                if (head >= 0 || (i > first && text.Tag(i - 1) == WordClass.CD))
                {
                    break;
                }
            }
            else if (!CanModify(text, i, limit, head >= 0))
            {
                break;
            }
        }

        if (head >= 0)
        {
            found.Add(new(first, TrailingNumber(text, head, i), head, false));
            return i;
        }

        // "those", "many", "both", "some": a determiner, number or adjective that stands alone for people; not one that describes the
        // noun before it ("people familiar with the matter").
        bool isPostnominal = found.Count > 0 && found[^1].End == first && text.Tag(first) == WordClass.JJ;
        if (i > first && i - first <= 3 && !isPostnominal && text.Tag(i - 1) is WordClass.DT or WordClass.CD or WordClass.JJ or WordClass.JJS or WordClass.PDT)
        {
            found.Add(new(first, i, i - 1, false));
        }

        return Math.Max(i, first + 1);
    }

    private static int TrailingNumber(QuotedText text, int head, int end) =>
        head + 1 < end && text.Tag(head + 1) == WordClass.CD ? head + 2 : head + 1;

    private static bool IsTime(QuotedText text, int token) => IsNoun(text.Tag(token)) && text.Tokens[token].Name is NameClass.Date or NameClass.Time;

    private static bool IsNoun(WordClass tag) => tag is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;

    // Adjectives and numbers anywhere; participles and adverbs only where a noun follows within the phrase.
    private static bool CanModify(QuotedText text, int i, int limit, bool afterNoun)
    {
        switch (text.Tag(i))
        {
            case WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.CD or WordClass.Currency or WordClass.Hash:
                return !afterNoun || (i + 1 < limit && IsNoun(text.Tag(i + 1)));
            case WordClass.VBN or WordClass.VBG or WordClass.RB or WordClass.RBR or WordClass.RBS:
                return !afterNoun && i + 1 < limit
                    && (IsNoun(text.Tag(i + 1)) || text.Tag(i + 1) is WordClass.JJ or WordClass.VBN or WordClass.CD);
            case WordClass.CC:
                return text.Is(i, "&") && afterNoun;
            default:
                return false;
        }
    }
}
