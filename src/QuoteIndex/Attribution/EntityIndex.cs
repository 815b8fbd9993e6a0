using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// The named entities of an article. Names that can only be one entity's are joined here, wherever they stand; a short
/// name that several bear is left to <see cref="Coreference"/>.
/// </summary>
internal sealed class EntityIndex
{
    private const int MostBearers = 48;

    private readonly CompanyDirectory directory;
    private readonly PeopleMatches knownPeople;
    private int count;
    private readonly HashSet<Mention> relatives;
    private readonly Dictionary<string, List<Entity>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> byGivenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> byName = new(StringComparer.Ordinal);

    public EntityIndex(MentionMap map, ExtractionOptions options)
    {
        IReadOnlyList<Mention> mentions = map.Mentions;
        directory = options.Companies;
        knownPeople = new PeopleMatches(map, options);
        foreach (Mention mention in mentions)
        {
            bool known = mention is { Form: MentionForm.Name, Kind: EntityKind.Unknown } && knownPeople.Find(mention.Name!) is not null;
            mention.Kind = known ? EntityKind.Person : mention.Kind;
        }

        relatives = [.. map.Descriptions.Where(IsRelative).Select(d => d.Holder!)];
        JoinPeople([.. mentions.Where(m => m.Form == MentionForm.Name && m.Kind == EntityKind.Person)]);
        JoinOthers([.. mentions.Where(m => m.Form == MentionForm.Name && m.Kind != EntityKind.Person)]);
    }

    /// <summary>The people a short name may stand for; more than one when the article does not tell them apart.</summary>
    public IReadOnlyList<Entity> Bearers(string name)
    {
        string folded = PersonName.Parse(name) is { First: null } surname ? surname.Surname : PersonName.Fold(name);
        return bySurname.TryGetValue(folded, out List<Entity>? people) ? people
            : byGivenName.TryGetValue(folded, out people) ? people
            : [];
    }

    /// <summary>The organization or place of that name; null when the article names none.</summary>
    public Entity? Named(string name) => byName.GetValueOrDefault(Key(name));

    /// <summary>A new entity without a name.</summary>
    public Entity AddUnnamed(EntityKind kind) => new(kind, count++);

    /// <summary>The organization of that name, made when it is new.</summary>
    public Entity Organization(string name)
    {
        if (!byName.TryGetValue(Key(name), out Entity? entity))
        {
            entity = AddUnnamed(EntityKind.Organization);
            entity.Name = name;
            byName[Key(name)] = entity;
        }

        return entity;
    }

    private void JoinPeople(Mention[] people)
    {
        var parsed = new Dictionary<string, PersonName?>(StringComparer.Ordinal);
        foreach (Mention mention in people)
        {
            parsed.TryAdd(mention.Name!, null);
        }

        foreach (string name in parsed.Keys.ToArray())
        {
            parsed[name] = PersonName.Parse(knownPeople.Find(name)?.Name ?? name);
        }

        // Fuller names first, so that a later full name serves an earlier short one; among equals the order of the article.
        var full = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach ((string words, PersonName? name) in parsed.Where(p => p.Value?.First is not null).OrderByDescending(p => p.Value!.Fullness))
        {
            full[name!.Text] = PersonOf(name, knownPeople.Find(words));
        }

        JoinLongerForms(full);

        foreach (Mention mention in people)
        {
            if (parsed[mention.Name!] is { First: not null } name)
            {
                Entity entity = full[name.Text];
                entity.FirstInFull = Math.Min(entity.FirstInFull, mention.Head);
                if (mention.Title is { } title && entity.TitlesInFull.Count < 8)
                {
                    entity.TitlesInFull.Add(title);
                }

                Assign(mention, entity, IsShort(mention) ? 0.9 : 0.99);
            }
        }

        AddNamesakes(people, parsed);
        foreach (Mention mention in people)
        {
            if (parsed[mention.Name!] is not { First: null } name)
            {
                continue;
            }

            IReadOnlyList<Entity> bearers = Bearers(name.Text);
            Entity[] fitting = [.. bearers.Where(e => Agree(e.Gender, mention.Gender) && TitleFits(mention, e))];
            if (fitting.Length == 0)
            {
                Assign(mention, NewPerson(name, mention.Gender, knownPeople.Find(mention.Name!)), 0.95);
            }
            else if (fitting.Length == 1)
            {
                bool surname = fitting[0].Person?.Surname == name.Surname;
                Assign(mention, fitting[0], bearers.Count > 1 ? 0.92 : surname ? 0.97 : 0.9);
            }
        }
    }

    // "Lindholm and his wife, Maja Lindholm": who bears the surname alone in the sentence that then names another in full, or
    // in an article that introduces her as somebody's wife, is not her. He may stand nowhere in full.
    private void AddNamesakes(Mention[] people, Dictionary<string, PersonName?> parsed)
    {
        var shorts = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var last = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (Mention mention in people)
        {
            if (parsed[mention.Name!] is not { } name)
            {
                continue;
            }

            if (name.First is null)
            {
                shorts.TryAdd(name.Surname, mention);
                last[name.Surname] = mention;
            }
            else if (!IsShort(mention) && mention.Entity is { } entity && entity.FirstInFull == mention.Head && bySurname[name.Surname] is [var only] && only == entity
                && shorts.TryGetValue(name.Surname, out Mention? first)
                && (last[name.Surname].Sentence == mention.Sentence || relatives.Contains(mention)))
            {
                NewPerson(parsed[first.Name!]!, Gender.Unknown, null).FirstInFull = first.Head;
            }
        }
    }

    // "his wife, Maja Lindholm"
    private static bool IsRelative(Description description) =>
        (description.Sense & WordSense.Person) != 0 && description.Holder is { Form: MentionForm.Name }
        && description.Employer is { Form: MentionForm.PersonPronoun } or { Form: MentionForm.Name, Kind: EntityKind.Person };

    // "Crooked Hillary Clinton" where the article names Hillary Clinton: the first word is none of hers.
    private void JoinLongerForms(Dictionary<string, Entity> full)
    {
        foreach (string longer in full.Keys.ToArray())
        {
            int space = longer.IndexOf(' ', StringComparison.Ordinal);
            string rest = longer[(space + 1)..];
            bool given = (SpeakerLexicon.Default[longer.AsSpan(0, space)] & WordSense.GivenName) != 0 || space <= 2;
            if (!given && full.TryGetValue(rest, out Entity? shorter))
            {
                Entity entity = full[longer];
                full[longer] = shorter;
                if (entity == shorter)
                {
                    shorter.Name = rest;
                    shorter.Person = PersonName.Parse(rest);
                }
                else
                {
                    Forget(entity);
                }
            }
        }
    }

    private void Forget(Entity entity)
    {
        bySurname[entity.Person!.Surname].Remove(entity);
        byGivenName[entity.Person.First!].Remove(entity);
    }

    // "President Obama" before anybody has named Michelle Obama is not her, unless she is called president too.
    private static bool TitleFits(Mention mention, Entity entity) =>
        mention.Title is not { } title || mention.Head > entity.FirstInFull || entity.Person?.First is null
        || entity.TitlesInFull.Any(t => Roles.Agree(SpeakerLexicon.Default, t, title));

    // A short name that the caller's directory makes a full one.
    private static bool IsShort(Mention mention) => !mention.Name!.Contains(' ', StringComparison.Ordinal);

    private Entity PersonOf(PersonName name, Person? known)
    {
        if (bySurname.TryGetValue(name.Surname, out List<Entity>? bearers))
        {
            foreach (Entity bearer in bearers)
            {
                bool others = bearer.Known is not null && known is not null && bearer.Known != known;
                if (!others && bearer.Person!.First is not null && bearer.Person.MayBe(name))
                {
                    Know(bearer, known);
                    return bearer;
                }
            }
        }

        return NewPerson(name, Gender.Unknown, known);
    }

    private static void Know(Entity entity, Person? known)
    {
        if (known is not null)
        {
            entity.Known = known;
            entity.Name = known.Name;
            entity.Gender = known.Gender != Gender.Unknown ? known.Gender : entity.Gender;
        }
    }

    private Entity NewPerson(PersonName name, Gender gender, Person? known)
    {
        Entity entity = AddUnnamed(EntityKind.Person);
        entity.Name = name.Text;
        entity.Person = name;
        entity.Gender = gender;
        Remember(bySurname, name.Surname, entity);
        if (name.First is { } first)
        {
            entity.Gender = Genders.OfGivenName(SpeakerLexicon.Default[name.Text.AsSpan()[..name.Text.IndexOf(' ', StringComparison.Ordinal)]]);
            Remember(byGivenName, first, entity);
        }

        Know(entity, known);
        return entity;
    }

    private static void Remember(Dictionary<string, List<Entity>> index, string key, Entity entity)
    {
        if (!index.TryGetValue(key, out List<Entity>? list))
        {
            index[key] = list = [];
        }

        if (list.Count < MostBearers)
        {
            list.Add(entity);
        }
    }

    private void JoinOthers(Mention[] names)
    {
        Mention[] longestFirst = [.. names.OrderByDescending(m => m.Name!.Length)];
        var shorts = new Dictionary<string, Entity?>(StringComparer.Ordinal);
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Mention mention in names)
        {
            if (mention.SameAs is { Name: { } full })
            {
                aliases.TryAdd(Key(mention.Name!), Key(full));
            }
        }

        foreach (Mention mention in longestFirst)
        {
            string key = Key(mention.Ticker ?? mention.Name!);
            if (!byName.TryGetValue(key, out Entity? entity) && !(aliases.TryGetValue(key, out string? name) && byName.TryGetValue(name, out entity)))
            {
                entity = mention.Kind is EntityKind.Organization or EntityKind.Unknown
                    && directory.Find(mention.Ticker ?? mention.Name!) is null && shorts.TryGetValue(key, out Entity? one) && one is not null
                    ? one
                    : AddUnnamed(mention.Kind);
                entity.Name ??= mention.Kind == EntityKind.Organization ? directory.Canonical(mention.Ticker ?? mention.Name!) : mention.Name;
                byName[key] = entity;
                if (mention.Kind == EntityKind.Organization)
                {
                    RememberShortForms(shorts, entity);
                }
            }

            entity.Kind = entity.Kind == EntityKind.Unknown ? mention.Kind : entity.Kind;
            byName.TryAdd(Key(mention.Name!), entity);
            Assign(mention, entity, mention.Kind == EntityKind.Unknown ? 0.75 : 0.98);
        }
    }

    // "Acme" for "Acme Robotics", "the Journal" for "Wall Street Journal", "SEC" for "Securities and Exchange Commission".
    // A short form of two organizations stands for neither.
    private static void RememberShortForms(Dictionary<string, Entity?> shorts, Entity entity)
    {
        string[] words = entity.Name!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Length > 12)
        {
            return;
        }

        string initials = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        foreach (string form in new[] { words[0], words[0] + " " + words[1], words[^1], initials })
        {
            bool common = (SpeakerLexicon.Default[form] & (WordSense.Noun | WordSense.Place)) != 0;
            if (form.Length >= 2 && !common)
            {
                string key = PersonName.Fold(form);
                shorts[key] = shorts.TryGetValue(key, out Entity? other) && other != entity ? null : entity;
            }
        }
    }

    private string Key(string name) => PersonName.Fold(directory.Canonical(name));

    private static bool Agree(Gender a, Gender b) => a == b || a == Gender.Unknown || b == Gender.Unknown;

    private static void Assign(Mention mention, Entity entity, double confidence)
    {
        mention.Entity = entity;
        mention.Confidence = confidence;
        if (entity.Gender == Gender.Unknown && mention.Gender != Gender.Unknown)
        {
            entity.Gender = mention.Gender;
        }
    }
}
