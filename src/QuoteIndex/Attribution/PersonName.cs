using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>A person's name in its parts, for telling whether two names may be one person's. Immutable.</summary>
internal sealed class PersonName
{
    private static readonly Lazy<Dictionary<char, char>> Accents = new(ReadAccents);

    private readonly string[] given;

    private PersonName(string text, string[] given, string surname, string? suffix)
    {
        Text = text;
        this.given = given;
        Surname = surname;
        Suffix = suffix;
    }

    /// <summary>The name as the article words it.</summary>
    public string Text { get; }

    /// <summary>The last name folded, with its particles apart: "berg" of "Jan van der Berg".</summary>
    public string Surname { get; }

    /// <summary>"jr" and the like, folded; null when there is none.</summary>
    public string? Suffix { get; }

    /// <summary>The first name folded; null of a bare surname.</summary>
    public string? First => given.Length > 0 ? given[0] : null;

    /// <summary>How many words tell about the person; an initial counts less than a name.</summary>
    public double Fullness
    {
        get
        {
            double fullness = 1 + (Suffix is null ? 0 : 0.25);
            foreach (string name in given)
            {
                fullness += IsInitial(name) ? 0.5 : 1;
            }

            return fullness;
        }
    }

    /// <summary>Reads a name; null when it has no word.</summary>
    public static PersonName? Parse(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = words.Length;
        string? suffix = null;
        while (end > 1 && (SpeakerLexicon.Default[words[end - 1]] & WordSense.NameSuffix) != 0)
        {
            suffix = Fold(words[--end]).TrimEnd('.');
        }

        if (end == 0)
        {
            return null;
        }

        List<string> given = [];
        for (int i = 0; i < end - 1; i++)
        {
            // "Van der Berg" and "Le Pen" are surnames; "Al Gore" and "Ben Carson" begin with a given name.
            WordSense sense = SpeakerLexicon.Default[words[i]];
            bool particle = (sense & WordSense.Particle) != 0 && (i > 0 || (sense & WordSense.GivenName) == 0);
            if (!particle && words[i][0] is not ('"' or '“' or '(' or '\''))
            {
                given.Add(Fold(words[i].TrimEnd(',')));
            }
        }

        return new PersonName(name, [.. given], Fold(words[end - 1].TrimEnd(',')), suffix);
    }

    /// <summary>
    /// True when both may name one person: the same surname, and given names that are equal, start each other
    /// (initials, "Tim" for "Timothy") or are left out. A junior is somebody else than his father of the same given name.
    /// </summary>
    public bool MayBe(PersonName other)
    {
        if (Surname != other.Surname)
        {
            return false;
        }

        if (given.Length == 0 || other.given.Length == 0)
        {
            return Suffix == other.Suffix || Suffix is null || other.Suffix is null;
        }

        if (Suffix != other.Suffix)
        {
            return false;
        }

        bool first = Agree(given[0], other.given[0]) && (given.Length < 2 || other.given.Length < 2 || Agree(given[1], other.given[1]));
        return first || EndsWith(given, other.given) || EndsWith(other.given, given);
    }

    // "García Márquez" is the end of "Gabriel García Márquez".
    private static bool EndsWith(string[] names, string[] end) =>
        names.Length > end.Length && names.AsSpan(names.Length - end.Length).SequenceEqual(end);

    /// <summary>The word in lower case without accents and apostrophes' variants, for comparison.</summary>
    public static string Fold(string word)
    {
        string lower = word.ToLowerInvariant().Replace('’', '\'');
        if (System.Text.Ascii.IsValid(lower))
        {
            return lower;
        }

        return string.Create(lower.Length, lower, static (plain, letters) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = Accents.Value.GetValueOrDefault(letters[i], letters[i]);
            }
        });
    }

    // Not Unicode's decomposition: a process without culture data, as ours is, does not decompose.
    private static Dictionary<char, char> ReadAccents() =>
        WordList.Lines("accents.txt").SelectMany(line => line[2..].Select(letter => (letter, line[0]))).ToDictionary();

    private static bool Agree(string a, string b)
    {
        if (IsInitial(a) || IsInitial(b))
        {
            return a[0] == b[0];
        }

        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || NickNames.Same(a, b);
    }

    private static bool IsInitial(string word) => word.TrimEnd('.').Length == 1 || (word.Length == 4 && word[1] == '.' && word[3] == '.');
}
