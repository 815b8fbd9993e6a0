using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>Whether a speaker is the one asked for, as <see cref="QuoteFilter.Speaker"/> compares names.</summary>
internal static class SpeakerMatch
{
    /// <summary>Null when the article names nobody and does not mention the speaker by these words.</summary>
    public static bool? Holds(string asked, Speaker speaker)
    {
        if (speaker.Name is not null)
        {
            return PersonName.Required(asked).All(PersonName.Words(speaker.Name).Contains);
        }

        List<string> terms = RoleWords.Of(asked), roles = [.. RoleWords.Of(speaker.Title ?? ""), .. RoleWords.Of(speaker.Mention ?? "")];
        return terms.Count > 0 && terms.All(roles.Contains) ? true : null;
    }
}
