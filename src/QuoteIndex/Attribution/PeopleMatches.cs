using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Which of an article's names are a person of the caller's directory. A name that the article uses in a way that does not
/// fit that person is not taken for them anywhere in the article.
/// </summary>
internal sealed class PeopleMatches
{
    private readonly Dictionary<string, Person> known = new(StringComparer.Ordinal);

    public PeopleMatches(MentionMap map, ExtractionOptions directories)
    {
        if (directories.People.People.Count == 0)
        {
            return;
        }

        ILookup<string, Mention> names = map.Mentions
            .Where(m => m is { Form: MentionForm.Name, Kind: EntityKind.Person or EntityKind.Unknown })
            .ToLookup(m => m.Name!, StringComparer.Ordinal);
        ILookup<Mention, string> employers = map.Descriptions
            .Where(d => d is { Past: false, Holder: not null, Employer: { Form: MentionForm.Name, Kind: EntityKind.Organization } })
            .ToLookup(d => d.Holder!, d => directories.Companies.Canonical(d.Employer!.Name!));
        string[] full = [.. names.Select(n => n.Key).Where(IsFull)];
        foreach (IGrouping<string, Mention> name in names)
        {
            if (directories.People.Find(name.Key) is { } person
                && name.All(m => FitsGender(m, person))
                && (IsFull(name.Key) || (name.All(m => FitsTitle(m, person) && FitsEmployer(m, person)) && !full.Any(f => IsAnothers(f, name.Key, person)))))
            {
                known.Add(name.Key, person);
            }
        }

        bool FitsEmployer(Mention mention, Person person) =>
            person.Company is null || !employers.Contains(mention) || employers[mention].Contains(directories.Companies.Canonical(person.Company));

        // "Zuckerberg" in an article that names Randi Zuckerberg
        bool IsAnothers(string fullName, string shortName, Person person) =>
            PersonName.Parse(fullName) is { } other && directories.People.Find(fullName) != person
            && PersonName.Fold(shortName) is var folded && (other.Surname == folded || other.First == folded)
            && PersonName.Parse(person.Name)?.MayBe(other) != true;
    }

    /// <summary>The person of the directory whom the article calls so; null when it is none.</summary>
    public Person? Find(string name) => known.GetValueOrDefault(name);

    private static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static bool FitsGender(Mention mention, Person person) =>
        mention.Gender == Gender.Unknown || person.Gender == Gender.Unknown || mention.Gender == person.Gender;

    // A senator is no chief executive; within business and within politics people change titles.
    private static bool FitsTitle(Mention mention, Person person) =>
        mention.Title is not { } title || person.Title is not { } own
        || Roles.IsPublic(SpeakerLexicon.Default, title) == Roles.IsPublic(SpeakerLexicon.Default, own);
}
