using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>The gender that senses of words tell.</summary>
internal static class Genders
{
    public static Gender Of(WordSense sense) => Choose((sense & WordSense.Male) != 0, (sense & WordSense.Female) != 0);

    /// <summary>The gender a given name is mostly borne with; unknown when both bear it.</summary>
    public static Gender OfGivenName(WordSense sense) => Choose((sense & WordSense.GivenMale) != 0, (sense & WordSense.GivenFemale) != 0);

    private static Gender Choose(bool male, bool female) => male == female ? Gender.Unknown : male ? Gender.Male : Gender.Female;
}
