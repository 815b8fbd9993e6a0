using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>One person, organization or group of an article: all that its mentions tell together.</summary>
internal sealed class Entity(EntityKind kind, int number)
{
    private readonly List<(string Title, double Weight)> titles = [];
    private readonly List<(Entity Item, double Weight)> employers = [];

    /// <summary>Counted in order of first mention by name.</summary>
    public int Number { get; } = number;

    public EntityKind Kind { get; set; } = kind;

    /// <summary>The fullest name; null for somebody unnamed.</summary>
    public string? Name { get; set; }

    public PersonName? Person { get; set; }

    /// <summary>The person of the caller's directory it is; null when none is known.</summary>
    public Person? Known { get; set; }

    /// <summary>The first token at which a full name stands.</summary>
    public int FirstInFull { get; set; } = int.MaxValue;

    /// <summary>Titles that stand beside a full name.</summary>
    public List<string> TitlesInFull { get; } = [];

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    /// <summary>How often the article names it so far.</summary>
    public int Mentions { get; set; }

    /// <summary>How often it is next to a verb of reporting so far.</summary>
    public int Speeches { get; set; }

    /// <summary>Nouns the article uses for it ("startup", "billionaire"), for "the startup" later on.</summary>
    public HashSet<string> Descriptors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adjectives and names within those phrases ("Democratic", "Vermont").</summary>
    public HashSet<string> Modifiers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when one of them is of a people or party.</summary>
    public bool OfPeople { get; set; }

    /// <summary>True when its name or what the article calls it is a body that is no company.</summary>
    public bool IsOtherBody => Descriptors.Any(Other) || (Name is not null && Name.Split(' ').Any(Other));

    /// <summary>True for one that the article calls a company, or whose name ends as companies' names do.</summary>
    public bool IsCompany => Descriptors.Any(d => Has(d, WordSense.Company)) || (Name is not null && Has(Name[(Name.LastIndexOf(' ') + 1)..], WordSense.CompanyWord));

    private static bool Has(string word, WordSense sense) => (SpeakerLexicon.Default[word] & sense) != 0;

    private static bool Other(string word) =>
        (SpeakerLexicon.Default[word] & (WordSense.Government | WordSense.Organization | WordSense.Company)) is not (WordSense.None or WordSense.Organization | WordSense.Company);

    /// <summary>The last mention so far.</summary>
    public Mention? Last { get; set; }

    /// <summary>The last mention by name so far.</summary>
    public Mention? LastNamed { get; set; }

    /// <summary>All titles the article gives, past ones last.</summary>
    public IReadOnlyList<(string Title, double Weight)> Titles => titles;

    /// <summary>The title with most support; null when there is none.</summary>
    public string? Title => Best(titles).Item;

    /// <summary>The employer with most support; null when there is none.</summary>
    public (Entity? Company, double Weight) Employer => Best(employers);

    /// <summary>True when the article tells of an employer, past ones too.</summary>
    public bool HasEmployers => employers.Count > 0;

    /// <summary>True when the article tells that it works for <paramref name="company"/>.</summary>
    public bool Works(Entity company) => employers.Exists(e => e.Item == company && e.Weight > 0);

    public void AddTitle(string title, double weight) => Add(titles, title, weight);

    public void AddEmployer(Entity company, double weight) => Add(employers, company, weight);

    // Support adds up over the article. Only the first few are kept: an article that gives more is no article.
    private static void Add<T>(List<(T Item, double Weight)> items, T item, double weight)
        where T : class
    {
        int index = items.FindIndex(i => i.Item.Equals(item));
        if (index >= 0)
        {
            items[index] = (item, items[index].Weight + weight);
        }
        else if (items.Count < 32)
        {
            items.Add((item, weight));
        }
    }

    // Of equals the one the article gives first wins.
    private static (T? Item, double Weight) Best<T>(List<(T Item, double Weight)> items)
        where T : class
    {
        (T? Item, double Weight) best = default;
        foreach ((T item, double weight) in items)
        {
            best = weight > best.Weight ? (item, weight) : best;
        }

        return best;
    }
}
