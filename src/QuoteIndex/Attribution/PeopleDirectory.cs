using QuoteIndex.Attribution;

namespace QuoteIndex;

/// <summary>
/// People a caller knows of, so that all their names lead to one, and what an article leaves out about them is known. What
/// the article itself tells always comes first. Names are compared whole, whatever the case and accents of their letters.
/// Immutable, so safe to share between threads.
/// </summary>
public sealed class PeopleDirectory
{
    private readonly OrderedDictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person?> aliases = new(StringComparer.Ordinal);

    /// <summary>
    /// Creates a directory. Of people with the same name the first is kept; an alias that two people claim stands for
    /// neither, and one that is the name of somebody stands for that person.
    /// </summary>
    /// <exception cref="ArgumentException">A name or alias is empty.</exception>
    public PeopleDirectory(IEnumerable<Person> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        foreach (Person person in people)
        {
            this.people.TryAdd(Key(person.Name), person);
        }

        foreach (Person person in this.people.Values)
        {
            foreach (string alias in person.Aliases)
            {
                string key = Key(alias);
                aliases[key] = aliases.TryGetValue(key, out Person? other) && other != person ? null : person;
            }
        }
    }

    /// <summary>The directory of nobody, which is used when no other is given.</summary>
    public static PeopleDirectory Empty { get; } = new([]);

    /// <summary>
    /// Reads a directory from a file: CSV with a heading, or JSON Lines. The fields are <c>name</c>, <c>aliases</c> (several; in CSV with semicolons
    /// between), <c>title</c>, <c>company</c> and <c>gender</c> (male or female); all but the name may be missing.
    /// </summary>
    /// <exception cref="QuoteIndexException">The file is not there, or wrong; the message names the line and what to write.</exception>
    public static async Task<PeopleDirectory> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        IReadOnlyList<DirectoryEntry> entries = await DirectoryFile.ReadAsync(path, ["name", "aliases", "title", "company", "gender"], cancellationToken).ConfigureAwait(false);
        return new(entries.Select(entry => new Person(entry.Required("name"))
        {
            Aliases = entry.List("aliases"),
            Title = entry.One("title"),
            Company = entry.One("company"),
            Gender = GenderOf(entry),
        }).ToList());
    }

    /// <summary>The people in the order given.</summary>
    public IReadOnlyList<Person> People => people.Values;

    /// <summary>A directory that knows <paramref name="more"/> too; they come first where names collide.</summary>
    public PeopleDirectory With(IEnumerable<Person> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new(more.Concat(people.Values));
    }

    /// <summary>The person of that name or alias; null when there is none, or several.</summary>
    public Person? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (people.Count == 0)
        {
            return null;
        }

        string key = PersonName.Fold(name);
        return people.TryGetValue(key, out Person? person) ? person : aliases.GetValueOrDefault(key);
    }

    private static Gender GenderOf(DirectoryEntry entry) => entry.One("gender")?.ToLowerInvariant() switch
    {
        null or "unknown" => Gender.Unknown,
        "male" or "m" => Gender.Male,
        "female" or "f" => Gender.Female,
        var other => throw DirectoryEntry.Wrong(entry.Path, entry.Line, $"the gender '{other}' is not known; write male, female or nothing"),
    };

    private static string Key(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("A person of the directory has an empty name or alias. Give every person a name.", nameof(name))
        : PersonName.Fold(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
