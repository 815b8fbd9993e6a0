namespace QuoteIndex.Language;

/// <summary>What the word lists know of a word in a name. Hints to the name tagger, never decisions.</summary>
[Flags]
internal enum NameHints : uint
{
    None = 0,
    FirstName = 1,
    Company = 2,
    Institution = 4,
    Title = 8,
    Place = 16,
    People = 32,
    Particle = 64,
    Month = 128,
    Day = 256,
    Time = 512,
    Quantity = 1024,
    Number = 2048,
    Ordinal = 4096,

    /// <summary>The first or second of two words that name a place together: "New York".</summary>
    PlacePair = 8192,

    /// <summary>Part of the name of a well-known company.</summary>
    KnownCompany = 16384,
    Honorific = 32768,

    /// <summary>Something that companies have: shares, customers, a chief executive.</summary>
    Business = 65536,
}

/// <summary>
/// Looks up Data/first-names.txt and Data/name-words.txt, and the well-known companies of one or two words that the
/// Attribution stage lists, by the hash of a word's form.
/// </summary>
internal static class NameLexicon
{
    private static readonly Dictionary<uint, NameHints> Words = [];
    private static readonly Dictionary<(uint First, uint Second), NameHints> WordPairs = [];

    static NameLexicon()
    {
        foreach (string line in WordList.Lines("first-names.txt"))
        {
            Add(line, NameHints.FirstName);
        }

        foreach (string line in WordList.Lines("name-words.txt"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            Add(line[(tab + 1)..], Enum.Parse<NameHints>(line[..tab], ignoreCase: true));
        }

        AddCompanies();
    }

    public static NameHints Find(in WordForm word) => Words.GetValueOrDefault(KeyOf(word));

    /// <summary>Hints for two neighbouring words that are in the lists only together.</summary>
    public static NameHints FindPair(in WordForm first, in WordForm second) =>
        WordPairs.GetValueOrDefault((KeyOf(first), KeyOf(second)));

    private static void Add(string words, NameHints hint)
    {
        foreach (string entry in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split('_');
            if (parts.Length == 2)
            {
                WordPairs[(KeyOf(Form(parts[0])), KeyOf(Form(parts[1])))] = hint == NameHints.Place ? NameHints.PlacePair : hint;
            }
            else
            {
                uint key = KeyOf(Form(entry));
                Words[key] = Words.GetValueOrDefault(key) | hint;
            }
        }
    }

    // Lines of "name | alias, alias | ticker, ticker".
    private static void AddCompanies()
    {
        foreach (string line in WordList.Lines("companies.txt"))
        {
            foreach (string name in line.Split('|', ',').Select(n => n.Trim()))
            {
                string[] parts = name.Split(' ');
                if (parts.Length <= 2 && name.Length > 0 && char.IsUpper(name[0]))
                {
                    Add(name.Replace(' ', '_'), NameHints.KnownCompany);
                }
            }
        }
    }

    private static WordForm Form(string word) => WordForm.Of(word, 0, word.Length);

    // "May" is a month and "may" is not.
    private static uint KeyOf(in WordForm word) => word.Word ^ (word.IsCapital ? 0x5555_5555u : 0);
}
