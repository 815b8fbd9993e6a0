using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// What a speaker did while saying something is not said: "“…,” Trump said, looking out on the crowd". After words that are unmarked a
/// participle may go on with them ("Russia is interfering, they say, imposing restrictions"), after a quotation it does not.
/// </summary>
internal static class SpeakersAct
{
    /// <summary>Takes unmarked words out of a draft that begin, behind a cue that follows a quotation, with a participle.</summary>
    public static void Cut(QuotedText text, DraftStatement draft)
    {
        if (!EndsQuotation(text, draft))
        {
            return;
        }

        foreach ((int first, int end) in draft.Content.ToArray())
        {
            int word = text.Tag(first) == WordClass.Comma ? first + 1 : first;
            if (first > draft.Cue && text.Tag(word) == WordClass.VBG && text.Tag(word - 1) == WordClass.Comma && !text.InQuotation(word))
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
}
