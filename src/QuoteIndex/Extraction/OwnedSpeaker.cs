using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// In "Acme’s finance chief, Jane Doe, puts it plainly. “…”" it is not Acme that speaks: who belongs to somebody and is a person
/// speaks for themselves.
/// </summary>
internal static class OwnedSpeaker
{
    /// <summary>The phrase of the person whom the source owns; the source itself where it owns nobody.</summary>
    /// <param name="text">The article.</param>
    /// <param name="source">Index of a noun phrase.</param>
    public static NounPhrase Of(QuotedText text, int source)
    {
        NounPhrase owner = text.NounPhrases[source];
        if (owner.IsPossessor && text.Tag(owner.End) == WordClass.POS)
        {
            for (int i = source + 1; i < text.NounPhrases.Length && text.NounPhrases[i].First <= owner.End + 1; i++)
            {
                NounPhrase owned = text.NounPhrases[i];
                if (owned.Head > owner.End && !owned.IsPossessor && text.Sort(owned.Head) is SpeakerSort.Person or SpeakerSort.People)
                {
                    return owned;
                }
            }
        }

        return owner;
    }
}
