using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Where an article's words are a company of the directory, longest name first, or one whose name the article itself shows to
/// be a possessive ("Marlowe’s said").
/// </summary>
internal sealed class CompanyMatches
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal), surnames = new(StringComparer.Ordinal);
    private readonly HashSet<int> people = [];
    private readonly int[] ends;
    private readonly bool[] covered;

    public CompanyMatches(SpeakerText text, CompanyDirectory directory)
    {
        ends = new int[text.Count];
        covered = new bool[text.Count];
        HashSet<string> possessives = Possessives(text);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> named = possessives.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Sentence sentence in text.Analyzed.Sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                int end = Longest(text, directory, i, sentence.End);
                if (end == 0 && text.IsPossessive(i + 1) && i + 1 < sentence.End && named.Contains(text[i]))
                {
                    end = i + 2;
                }

                if (end == i + 1 && IsPerson(text, i, sentence.First))
                {
                    people.Add(i);
                }
                else if (end > i)
                {
                    told.Add(text[i].ToString());
                    ends[i] = end;
                    Array.Fill(covered, true, i, end - i);
                    i = end - 1;
                }
            }
        }
    }

    /// <summary>The end of the company's name that begins with the token; 0 when none does.</summary>
    public int EndFrom(int token) => ends[token];

    /// <summary>True when the token would be a company's name, but is the surname of a person of the article.</summary>
    public bool IsPerson(int token) => people.Contains(token);

    /// <summary>True when the token belongs to a company's name.</summary>
    public bool Covers(int token) => (uint)token < (uint)covered.Length && covered[token];

    // A word with a possessive mark that opens a clause and does something owns nothing: "Marlowe’s said", "Marlowe’s, the grocer, said".
    private static HashSet<string> Possessives(SpeakerText text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Sentence sentence in text.Analyzed.Sentences)
        {
            for (int i = sentence.First; i + 2 < sentence.End; i++)
            {
                bool opens = i == sentence.First || text.IsComma(i - 1) || text.Is(i - 1, "that");
                if (opens && text.IsProper(i) && text.IsPossessive(i + 1) && (text.Tag(i + 2) is WordClass.VBD or WordClass.MD
                    || (i == sentence.First && text.IsComma(i + 2) && text.Tag(i + 3) is WordClass.DT or WordClass.WDT)))
                {
                    found.Add(text[i].ToString());
                }
            }
        }

        return found;
    }

    // "Adam Roche", and "Roche" after him in an article that has not told of a company Roche.
    private bool IsPerson(SpeakerText text, int word, int first)
    {
        string name = text[word].ToString();
        if (IsSurname(text, word, first))
        {
            surnames.Add(name);
            return true;
        }

        return surnames.Contains(name) && !told.Contains(name);
    }

    // "Adam Roche", "William C. Ford"
    private static bool IsSurname(SpeakerText text, int word, int first)
    {
        bool initial = word - 2 >= first && text[word - 1] is [_, '.'] && text.IsUpper(word - 1);
        int given = word - (initial ? 2 : 1);
        return given >= first && text.Has(given, WordSense.GivenName) && text.NameOf(given) == NameClass.Person
            && (initial || text.NameOf(word) == NameClass.Person);
    }

    private static int Longest(SpeakerText text, CompanyDirectory directory, int first, int limit)
    {
        int words = directory.LongestFrom(text[first]);
        if (words == 0 || (!text.IsProper(first) && text.NameOf(first) is NameClass.None or NameClass.Misc && words == 1))
        {
            return 0;
        }

        // A word of a name may be several tokens ("McDonald" + "'s").
        for (int end = Math.Min(limit, first + words + 1); end > first; end--)
        {
            if (directory.Find(text.StraightWords(first, end)) is not null)
            {
                // A capitalized word of the language ("Target", "Visa") is a company only where it is tagged as a name.
                bool name = end > first + 1 || text.IsProper(first) || text.NameOf(first) == NameClass.Organization;
                return name ? end : 0;
            }
        }

        return 0;
    }
}
