using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>What a noun beside a name, set off by commas, says the name is: "Harbor Grain, a trading company,".</summary>
internal sealed class Appositions(SpeakerText text, TitleWords titles)
{
    /// <summary>The sense of the noun of the phrase behind a name's comma; one sense decides or none.</summary>
    public WordSense Sense(int first, int limit)
    {
        if (text.Tag(first) != WordClass.DT && !titles[Math.Min(first, limit - 1)])
        {
            return WordSense.None;
        }

        int noun = LastOfAside(first, limit);
        if (noun < 0 || text.Has(noun, WordSense.Plural))
        {
            return WordSense.None;
        }

        WordSense sense = text.Sense(noun) & (WordSense.Role | WordSense.Person | WordSense.Organization);
        return titles[noun] ? WordSense.Role : sense is WordSense.Organization or WordSense.Person or WordSense.Role ? sense : WordSense.None;
    }

    /// <summary>True of "a crane operator", "a potato grower": what people do for a living, and companies.</summary>
    public bool IsOperator(int first, int limit)
    {
        int noun = LastOfAside(first, limit);
        return noun >= 0 && text[noun] is [.., 'o' or 'e', 'r'];
    }

    /// <summary>True of the title that ends at the token in "Kurohane's chief financial officer, Mizuho Furukawa,", whatever the tagger makes of the name.</summary>
    public bool IsOfficer(int token, int first)
    {
        if (!titles[token] || !text.Has(token, WordSense.Role) || text.Has(token, WordSense.Plural | WordSense.Either))
        {
            return false;
        }

        while (token > first && titles[token])
        {
            token--;
        }

        return text.IsPossessive(token) || text.Tag(token) is WordClass.PRPS || text.Is(token, "the");
    }

    /// <summary>True of the noun in "its chip supplier, Vantor,".</summary>
    public bool IsBody(int token) => text.IsNoun(token)
        && (text.Sense(token) & (WordSense.Organization | WordSense.Plural | WordSense.Role | WordSense.Person)) == WordSense.Organization;

    // The last word before the aside ends or goes on with a preposition or clause; classes in between may be wrong.
    private int LastOfAside(int first, int limit)
    {
        int noun = -1;
        for (int i = first; i < Math.Min(limit, first + 8) && !EndsPhrase(i); i++)
        {
            noun = i;
        }

        return noun;
    }

    private bool EndsPhrase(int token) => text.IsComma(token) || text.IsCloseBracket(token)
        || text.Tag(token) is WordClass.IN or WordClass.TO or WordClass.WDT or WordClass.WP or WordClass.VBD or WordClass.VBN or WordClass.Stop or WordClass.Comma;
}
