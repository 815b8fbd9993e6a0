namespace QuoteIndex.Language;

/// <summary>What word lists know about those who speak, read once: senses of single words, and titles that mean the same role.</summary>
internal sealed class SpeakerLexicon
{
    private static readonly Lazy<SpeakerLexicon> Shared = new(() => new SpeakerLexicon());

    private readonly Dictionary<string, WordSense> senses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sameRole = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> longForms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> lowerForms = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSense>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private SpeakerLexicon()
    {
        bySpan = senses.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadRoles();
        ReadNouns();
        ReadNames();
        foreach (string form in WordList.Lines("legal-forms.txt"))
        {
            Add(form, WordSense.LegalForm);
            lowerForms.Add(form);
        }

        foreach (string code in WordList.Lines("currencies.txt"))
        {
            Add(code, WordSense.Currency);
        }

        foreach (string noun in WordList.Lines("common-nouns.txt"))
        {
            Add(char.ToUpperInvariant(noun[0]) + noun[1..], WordSense.Common);
        }

        foreach (string line in WordList.Lines("company-words.txt"))
        {
            AddAll(Words(line), WordSense.CompanyWord);
        }

        foreach (string line in WordList.Lines("reporting-verbs.txt"))
        {
            AddAll(Words(line), WordSense.ReportingVerb);
        }
    }

    /// <summary>The lists that QuoteIndex ships.</summary>
    public static SpeakerLexicon Default => Shared.Value;

    /// <summary>What the lists know about the word; senses of names only where it is capitalized.</summary>
    public WordSense this[ReadOnlySpan<char> word]
    {
        get
        {
            if (word.Length == 0 || !bySpan.TryGetValue(word, out WordSense sense))
            {
                return WordSense.None;
            }

            return char.IsUpper(word[0]) ? sense
                : (sense & WordSense.LegalForm) != 0 && lowerForms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? sense & ~WordSense.OfNames | WordSense.LegalForm
                : sense & ~WordSense.OfNames;
        }
    }

    /// <summary>What a word of a text could be as a speaker, by the lists and by what only the caller knows of it.</summary>
    public SpeakerSort SortOf(in Token token, ReadOnlySpan<char> word, WordSense known = WordSense.None)
    {
        switch (token.Tag)
        {
            case WordClass.PRP or WordClass.PRPS:
                return SpeakerSort.Pronoun;
            case WordClass.WP or WordClass.WPS or WordClass.WDT:
                return SpeakerSort.RelativePronoun;
            case WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS or WordClass.JJ or WordClass.CD or WordClass.DT:
                break;
            default:
                return SpeakerSort.None;
        }

        switch (token.Name)
        {
            case NameClass.Person:
                return SpeakerSort.PersonName;
            case NameClass.Organization:
                return SpeakerSort.OrganizationName;
            case NameClass.Location:
                return SpeakerSort.PlaceName;
            case NameClass.Misc:
                return SpeakerSort.OtherName;
        }

        WordSense sense = this[word] | known;
        return (sense & (WordSense.Role | WordSense.Person)) != 0 ? (sense & WordSense.Plural) != 0 ? SpeakerSort.People : SpeakerSort.Person
            : (sense & WordSense.Group) != 0 ? SpeakerSort.Group
            : (sense & (WordSense.Organization | WordSense.Government)) != 0 ? SpeakerSort.Body
            : (sense & WordSense.Document) != 0 ? SpeakerSort.Document
            : (sense & WordSense.LegalForm) != 0 ? SpeakerSort.Name
            : token.Tag switch
            {
                WordClass.NNP or WordClass.NNPS => SpeakerSort.Name,
                WordClass.NN => SpeakerSort.Noun,
                WordClass.NNS => SpeakerSort.Nouns,
                _ => SpeakerSort.None,
            };
    }

    /// <summary>True when the words are a place, people, party or day as a whole.</summary>
    public bool IsPlace(string words) => places.Contains(words);

    /// <summary>One title for all that mean the same role: "CEO" for "chief executive officer".</summary>
    public string SameRole(string title) => sameRole.TryGetValue(title, out string? same) ? same : title;

    /// <summary>The role an abbreviation before a name is short for ("Sen."); null when it is none.</summary>
    public string? LongForm(ReadOnlySpan<char> word) =>
        longForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? role) ? role : null;

    private void ReadRoles()
    {
        foreach (string line in WordList.Lines("roles.txt"))
        {
            string[] words = Words(line);
            WordSense sense = words[0] switch
            {
                "noun" => WordSense.Role | WordSense.Business,
                "public" => WordSense.Role | WordSense.PublicRole,
                "female" => WordSense.Role | WordSense.Female,
                "male" => WordSense.Role | WordSense.Male,
                "opener" => WordSense.Opener,
                "field" => WordSense.Field,
                "office" => WordSense.Office,
                "past" => WordSense.Past,
                "adornment" => WordSense.Adornment,
                "heads" => WordSense.Role | WordSense.Heads,
                "appoints" => WordSense.Appoints,
                "speaks" => WordSense.Role | WordSense.Speaks,
                "same" or "short" => WordSense.None,
                _ => throw new QuoteIndexException($"roles.txt holds a line of unknown kind '{words[0]}'. Use one its head explains."),
            };
            if (sense != WordSense.None)
            {
                AddAll(words[1..], sense);
            }
            else
            {
                string[] titles = line[(words[0].Length + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                foreach (string title in titles[1..])
                {
                    if (words[0] == "same")
                    {
                        sameRole[title] = titles[0];
                    }
                    else
                    {
                        longForms[titles[0]] = title;
                        Add(titles[0], WordSense.Role | WordSense.PublicRole);
                    }
                }
            }
        }
    }

    private void ReadNouns()
    {
        foreach (string line in WordList.Lines("nouns.txt"))
        {
            string[] words = Words(line);
            WordSense sense = words[0] switch
            {
                "person" => WordSense.Person,
                "person-male" => WordSense.Person | WordSense.Male,
                "person-female" => WordSense.Person | WordSense.Female,
                "company" => WordSense.Organization | WordSense.Company,
                "organization" => WordSense.Organization,
                "government" => WordSense.Government,
                "group" => WordSense.Group | WordSense.Plural,
                "document" => WordSense.Document,
                "traded" => WordSense.Traded,
                "either" => WordSense.Either,
                _ => throw new QuoteIndexException($"nouns.txt holds a line of unknown kind '{words[0]}'. Use one its head explains."),
            };
            AddAll(words[1..], sense);
        }
    }

    private void ReadNames()
    {
        foreach (string line in WordList.Lines("given-name-genders.txt"))
        {
            string[] words = Words(line);
            AddAll(words[1..], words[0] == "m" ? WordSense.GivenMale : WordSense.GivenFemale);
        }

        foreach (string line in WordList.Lines("honorifics.txt"))
        {
            string[] words = Words(line);
            AddAll(words[1..], WordSense.Honorific | words[0] switch
            {
                "m" => WordSense.Male,
                "f" => WordSense.Female,
                _ => WordSense.None,
            });
        }

        foreach (string line in WordList.Lines("name-particles.txt"))
        {
            string[] words = Words(line);
            AddAll(words[1..], words[0] switch
            {
                "particle" => WordSense.Particle,
                "suffix" => WordSense.NameSuffix,
                _ => WordSense.Degree,
            });
        }

        foreach (string people in WordList.Lines("peoples.txt"))
        {
            places.Add(people);
            if (!people.Contains(' ', StringComparison.Ordinal))
            {
                Add(people, WordSense.Place | WordSense.People);
            }
        }

        foreach (string place in WordList.Lines("places.txt"))
        {
            places.Add(place);
            if (!place.Contains(' ', StringComparison.Ordinal))
            {
                Add(place, WordSense.Place);
            }
        }
    }

    private void AddAll(IEnumerable<string> words, WordSense sense)
    {
        foreach (string word in words)
        {
            Add(word, sense);
            if ((sense & (WordSense.Noun & ~WordSense.Group)) != 0 && !word.EndsWith('.'))
            {
                WordSense plural = (sense & ~(WordSense.Male | WordSense.Female)) | WordSense.Plural;
                foreach (string form in Plurals(word))
                {
                    Add(form, plural);
                }
            }
        }
    }

    private void Add(string word, WordSense sense) => senses[word] = senses.GetValueOrDefault(word) | sense;

    private static IEnumerable<string> Plurals(string word)
    {
        if (word.EndsWith("man", StringComparison.Ordinal) && word != "human")
        {
            yield return word[..^2] + "en";
        }
        else if (word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            yield return word[..^1] + "ies";
        }
        else if (word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal))
        {
            yield return word + "es";
        }
        else
        {
            yield return word + "s";
        }
    }

    private static string[] Words(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
