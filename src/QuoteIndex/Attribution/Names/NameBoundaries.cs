using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Tells with which word a name begins and how far it goes, by the tagger's classes, capitals, the directory's companies and
/// the words that join parts of a name.
/// </summary>
internal sealed class NameBoundaries(SpeakerText text, CompanyMatches companies, TitleWords titles, CoinedNames coined)
{
    /// <summary>The tokens the longest name may have.</summary>
    public const int LongestRun = 9;

    /// <summary>True when a name can begin with the token, a word of the sentence.</summary>
    public bool Begins(int token, Sentence sentence) =>
        !text.Tails.Hides(token) && (companies.EndFrom(token) > 0 || (IsNameWord(token, sentence) && !text.Has(token, WordSense.LegalForm)));

    /// <summary>The end of the capitals that may be a name, or several, from its first word on.</summary>
    public int Extend(int first, Sentence sentence)
    {
        int limit = sentence.End;
        int end = Math.Max(first + 1, companies.EndFrom(first));
        while (end < limit)
        {
            if (IsNameWord(end, sentence))
            {
                end = Math.Max(end + 1, companies.EndFrom(end));
            }
            else if (end + 1 < limit && IsNameWord(end + 1, sentence) && JoinsNames(end))
            {
                end += 2;
            }
            else if (end + 2 < limit && IsNameWord(end + 2, sentence) && (JoinsBody(end) || JoinsParticles(end)))
            {
                end += 3;
            }
            else if (end + 1 < limit && text.IsComma(end) && text.Has(end + 1, WordSense.LegalForm | WordSense.NameSuffix))
            {
                end += 2;
            }
            else if (text.Has(end, WordSense.LegalForm | WordSense.NameSuffix))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        // "DeepSeek AI models" are models, and AI ones.
        return end - first > 1 && text.IsNoun(end) && text.Is(end - 1, "AI") && companies.EndFrom(first) != end ? end - 1 : end;
    }

    /// <summary>The first word of a name with the adjective before it: in "the American Enterprise Institute" it belongs to the name.</summary>
    public int WithPeople(int first, int end, int limit) =>
        end - first >= 2 && first - 2 >= limit && text.Is(first - 2, "the") && text.Tag(first - 1) == WordClass.JJ && text.IsUpper(first - 1)
            && text.Has(first - 1, WordSense.People) && text.Has(end - 1, WordSense.Organization | WordSense.Government)
            ? first - 1
            : first;

    /// <summary>The end of the words from the first on to which the tagger or the directory gives one class.</summary>
    public int EndOfTagged(int first, int end)
    {
        int stop = Math.Max(first + 1, companies.EndFrom(first));
        while (stop < end && text.NameOf(stop) == text.NameOf(first) && stop - first < LongestRun && companies.EndFrom(first) == 0
            && !IsHeadlineVerb(first) && !IsHeadlineVerb(stop))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>True of "Says" in "Okafor Says", which the tagger takes for a surname; "Hope" and "Post" may be one.</summary>
    public bool IsHeadlineVerb(int token) =>
        text.NameOf(token) == NameClass.Person && text.Has(token, WordSense.ReportingVerb) && text[token][^1] is 's' or 'd' && companies.EndFrom(token) == 0;

    private bool IsNameWord(int token, Sentence sentence)
    {
        if (text.Tails.Hides(token))
        {
            return false;
        }

        if (titles[token] || !text.IsUpper(token) || text.Has(token, WordSense.Honorific))
        {
            return companies.Covers(token) && !titles[token];
        }

        // "EUR 1.9 billion"
        bool isMoney = text.IsCapitals(token) && text.Has(token, WordSense.Currency) && (text.Tag(token + 1) == WordClass.CD || text.Tag(token - 1) == WordClass.CD);
        bool isOpening = token == sentence.First && text.Has(token, WordSense.Common) && !text.IsUpper(token + 1);
        if (isMoney || isOpening || text.IsDefinedTerm(token))
        {
            return false;
        }

        // "Rival Honda", whatever the tagger makes of it
        if (token == sentence.First && text.Has(token, WordSense.Person | WordSense.Organization) && token + 1 < text.Count && companies.EndFrom(token + 1) > 0)
        {
            return companies.Covers(token);
        }

        return text.NameOf(token) switch
        {
            NameClass.None when coined.Holds(token) => true,
            NameClass.None or NameClass.Misc when IsUncommonFirstName(token, sentence) => true,
            NameClass.Person or NameClass.Organization => text.Tag(token) is not (WordClass.DT or WordClass.PRP or WordClass.PRPS or WordClass.IN or WordClass.MD),
            NameClass.None when text.Has(token, WordSense.Noun) && !text.IsUpper(token + 1) && !text.Has(token - 1, WordSense.Honorific)
                && !text.IsUpper(token - 1) => false,

            // "Chipmaker Kestrel"
            NameClass.None when token == sentence.First && text.Has(token, WordSense.Person | WordSense.Organization) && text.IsUpper(token + 1) => false,

            // "Federal and state officials": capitalized only because it opens the sentence.
            NameClass.None when token == sentence.First && (text.Tag(token + 1) == WordClass.JJ
                || (text.Tag(token + 1) == WordClass.CC && (text.IsNoun(token + 2) || text.Tag(token + 2) == WordClass.JJ))) => false,
            NameClass.None when text[token].Length == 1 && !text.IsProper(token + 1) && !text.IsProper(token - 1) => false,

            // "The Tax Policy Center", "Verdant Biosciences": capitals within a sentence make a name of what the tagger takes
            // for a noun.
            NameClass.None when text.IsNoun(token) => (text.IsProper(token + 1) && text.Tag(token - 1) is WordClass.DT or WordClass.NN)
                || (token > sentence.First && text.IsProper(token - 1) && text.IsUpper(token - 1) && !titles[token - 1]),
            NameClass.Location or NameClass.Misc or NameClass.None => text.IsProper(token),
            _ => false,
        };
    }

    // "Ji-woo Han", "Anders Krogh:": capitals in front of a surname, which nothing else explains; not "Oscar-winner Elena Ruiz".
    private bool IsUncommonFirstName(int token, Sentence sentence) =>
        text.NameOf(token + 1) == NameClass.Person && text.IsUpper(token + 1)
        && text.Tag(token) is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.JJ or WordClass.FW
        && (text.Sense(token) & ~WordSense.GivenName) == WordSense.None
        && (token > sentence.First || text.Is(token + 2, ":"))
        && text[token][^1] is not '.' && !text.IsCapitals(token)
        && (text.Lexicon[text[token][(text[token].LastIndexOf('-') + 1)..]] & WordSense.Noun) == WordSense.None;

    private bool JoinsNames(int token)
    {
        // "King's College London"
        if (text.IsPossessive(token))
        {
            return text.NameOf(token) == NameClass.Organization && text.NameOf(token - 1) == NameClass.Organization && text.NameOf(token + 1) == NameClass.Organization;
        }

        if (text.Is(token, "&"))
        {
            return true;
        }

        if (text.NameOf(token) == NameClass.Organization && text.NameOf(token - 1) == NameClass.Organization)
        {
            return text.Tag(token) is WordClass.IN or WordClass.CC or WordClass.DT;
        }

        return text.Has(token, WordSense.Particle) && char.IsLower(text[token][0]) && text.NameOf(token + 1) is NameClass.Person or NameClass.None
            && text.NameOf(token - 1) is NameClass.Person or NameClass.None;
    }

    private bool JoinsBody(int token) =>
        text.Tag(token) == WordClass.IN && text.Is(token + 1, "the")
        && text.NameOf(token) == NameClass.Organization && text.NameOf(token + 2) == NameClass.Organization;

    private bool JoinsParticles(int token) =>
        text.Has(token, WordSense.Particle) && text.Has(token + 1, WordSense.Particle) && char.IsLower(text[token][0]) && char.IsLower(text[token + 1][0]);
}
