namespace QuoteIndex.Attribution;

/// <summary>The pronouns that may stand for a speaker: a closed class of the language.</summary>
internal static class Pronouns
{
    private const int LongestPronoun = 5;

    public static (MentionForm Form, EntityKind Kind, Gender Gender)? Read(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestPronoun];
        if (word.Length > lower.Length)
        {
            return null;
        }

        return lower[..word.ToLowerInvariant(lower)] switch
        {
            "he" or "him" or "his" => (MentionForm.PersonPronoun, EntityKind.Person, Gender.Male),
            "she" or "her" or "hers" => (MentionForm.PersonPronoun, EntityKind.Person, Gender.Female),
            "it" or "its" => (MentionForm.ThingPronoun, EntityKind.Organization, Gender.Unknown),
            "they" or "them" or "their" => (MentionForm.PluralPronoun, EntityKind.Group, Gender.Unknown),
            "who" or "which" => (MentionForm.Relative, EntityKind.Unknown, Gender.Unknown),
            "i" or "we" or "you" or "me" or "us" or "my" or "our" or "your" => (MentionForm.SpeechPronoun, EntityKind.Unknown, Gender.Unknown),
            _ => null,
        };
    }
}
