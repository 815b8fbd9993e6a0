using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// What a speaker did while saying something is not said: "“…,” Trump said, looking out on the crowd". After words without marks a
/// participle may go on with them ("Russia is interfering, they say, imposing restrictions"), after a quotation it does not.
/// </summary>
internal static class SpeakersAct
{
    // Between the cue and the participle: "said on the call on Monday, looking …".
    private const int MostWords = 8;

    /// <summary>Takes words without marks out of a draft that stand behind such a participle.</summary>
    public static void Cut(QuotedText text, DraftStatement draft)
    {
        if (draft.Cue < 0 || draft.End <= draft.Cue || !EndsQuotation(text, draft) || ParticipleOf(text, draft.Cue) is not { } participle)
        {
            return;
        }

        foreach ((int first, int end) in draft.Content.ToArray())
        {
            int word = text.Tag(first) == WordClass.Comma ? first + 1 : first;
            if (word >= participle && !text.InQuotation(word))
            {
                draft.Remove(first, end);
            }
        }
    }

    // True when the last word before the cue that belongs to the draft is quoted.
    private static bool EndsQuotation(QuotedText text, DraftStatement draft)
    {
        int last = -1;
        foreach ((int _, int end) in draft.Content)
        {
            last = end <= draft.Cue ? end - 1 : last;
        }

        while (last >= draft.First && text.IsPunctuation(last))
        {
            last--;
        }

        return last >= 0 && text.InQuotation(last);
    }

    private static int? ParticipleOf(QuotedText text, int cue)
    {
        int end = Math.Min(cue + 1 + MostWords, text.Analysis.Sentences[text.Analysis.SentenceOf(cue)].End);
        for (int t = cue + 2; t < end && !text.InQuotation(t); t++)
        {
            if (text.Tag(t) == WordClass.VBG && text.Tag(t - 1) == WordClass.Comma)
            {
                return t;
            }
        }

        return null;
    }
}
