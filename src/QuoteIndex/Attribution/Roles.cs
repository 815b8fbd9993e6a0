using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Compares titles.</summary>
internal static class Roles
{
    /// <summary>True when somebody with the title <paramref name="given"/> may be called by <paramref name="asked"/>: "the CEO"
    /// for a "chairman and chief executive", "the analyst" for a "senior market analyst", "the executive" for any of a company's.</summary>
    public static bool Agree(SpeakerLexicon lexicon, string given, string asked)
    {
        foreach (string part in Parts(given))
        {
            foreach (string wanted in Parts(asked))
            {
                string a = lexicon.SameRole(part), b = lexicon.SameRole(wanted);
                if (a.Equals(b, StringComparison.OrdinalIgnoreCase)
                    || part.EndsWith(" " + wanted, StringComparison.OrdinalIgnoreCase)
                    || lexicon.SameRole(LastWord(part)).Equals(b, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when who bears the title heads a company or speaks for it, so that it needs no naming.</summary>
    public static bool HeadsCompany(SpeakerLexicon lexicon, string title)
    {
        foreach (string part in Parts(title))
        {
            if (part.StartsWith("chief ", StringComparison.OrdinalIgnoreCase)
                || (lexicon[LastWord(lexicon.SameRole(part))] & WordSense.Heads) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the title is of politics and offices rather than of companies.</summary>
    public static bool IsPublic(SpeakerLexicon lexicon, string title) =>
        Array.Exists(Parts(title), part => (lexicon[LastWord(part)] & (WordSense.PublicRole | WordSense.Business)) == WordSense.PublicRole);

    private static string[] Parts(string title) => title.Split([" and ", ", ", " & ", "/"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string LastWord(string title)
    {
        int of = title.IndexOf(" of ", StringComparison.Ordinal);
        title = of > 0 ? title[..of] : title;
        return title[(title.LastIndexOf(' ') + 1)..];
    }
}
