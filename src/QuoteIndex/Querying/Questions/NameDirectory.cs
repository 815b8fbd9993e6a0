using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>The people and companies quoted in an index, by the words of their names. Immutable; made once for a state of the index.</summary>
internal sealed class NameDirectory
{
    // No name has more words than this; what is longer is no name.
    private const int LongestName = 8;

    private readonly Dictionary<string, List<SpeakerSummary>> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> companies = new(StringComparer.Ordinal);
    private readonly HashSet<string> companyStarts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SpeakerSummary> speakers;

    public NameDirectory(IReadOnlyList<SpeakerSummary> speakers, IEnumerable<string> companyNames)
    {
        this.speakers = speakers;
        foreach (SpeakerSummary speaker in speakers)
        {
            if (speaker.Kind == SpeakerKind.Organization)
            {
                AddCompany(speaker.Name);
                continue;
            }

            IReadOnlyList<string> words = PersonName.Words(speaker.Name);
            foreach (string word in words)
            {
                if (!people.TryGetValue(word, out List<SpeakerSummary>? known))
                {
                    people[word] = known = [];
                }

                known.Add(speaker);
            }

            if (words.LastOrDefault(word => !PersonName.IsHonorific(word)) is { } surname)
            {
                surnames.Add(surname);
            }
        }

        foreach (string company in companyNames)
        {
            AddCompany(company);
        }
    }

    /// <summary>The longest run of words from <paramref name="start"/> on that is the name of a person: its length, 0 for none, and everyone of that name.</summary>
    public int FindPerson(IReadOnlyList<QuestionToken> tokens, int start, int end, out IReadOnlyList<SpeakerSummary> found)
    {
        List<SpeakerSummary> all = [];
        found = all;
        int length = 0;
        for (int i = start; i < end && i - start < LongestName; i++)
        {
            string form = tokens[i].Form;
            bool skipped = PersonName.IsHonorific(form) || (form.Length == 1 && i > start);
            if (!skipped)
            {
                if (!people.TryGetValue(form, out List<SpeakerSummary>? named))
                {
                    break;
                }

                List<SpeakerSummary> both = all.Count == 0 ? named : [.. all.Intersect(named)];
                if (both.Count == 0)
                {
                    break;
                }

                found = all = both;
                length = i + 1 - start;
            }

            if (tokens[i].Possessive)
            {
                break;
            }
        }

        return length;
    }

    public bool IsSurname(string form) => surnames.Contains(form);

    /// <summary>The longest run of words from <paramref name="start"/> on that is the name of a company: its length, 0 for none, and the name the index has for it, or null where only the library knows it.</summary>
    public int FindCompany(IReadOnlyList<QuestionToken> tokens, int start, int end, out string? name)
    {
        bool begins = tokens[start].Form == "the" || companyStarts.Contains(tokens[start].Form) || CompanyName.Begins(tokens[start].Form);
        for (int length = begins ? Math.Min(LongestName, end - start) : 0; length > 0; length--)
        {
            // A possessive ends a name; letters that are a ticker must be typed as one.
            if (Enumerable.Range(start, length - 1).Any(i => tokens[i].Possessive))
            {
                continue;
            }

            string text = string.Join(' ', Enumerable.Range(start, length).Select(i => tokens[i].Text));
            string key = CompanyName.Key(text);
            if (key.Length == 0 || (length == 1 && StopWords.Contains(key)))
            {
                continue;
            }

            if (companies.TryGetValue(key, out name))
            {
                return length;
            }

            bool ticker = length == 1 && text.Length > 1 && !text.Any(char.IsLower);
            IReadOnlyList<string> others = CompanyName.KnownKeys(key, ticker);
            if (others.Count > 0)
            {
                name = others.Select(other => companies.GetValueOrDefault(other)).FirstOrDefault(other => other is not null);
                return length;
            }
        }

        name = null;
        return 0;
    }

    /// <summary>The people quoted in a role at a company.</summary>
    public IEnumerable<string> InRole(string role, string company)
    {
        HashSet<string> keys = [.. CompanyName.Keys(company)];
        List<IReadOnlyList<IReadOnlyList<string>>> asked = RoleWords.Query(role);
        return speakers
            .Where(speaker => speaker.Companies.Any(name => keys.Contains(CompanyName.Key(name)))
                && speaker.Titles.Any(title => HasRole(RoleWords.Of(title), asked)))
            .Select(speaker => speaker.Name);
    }

    /// <summary>Names of the index that <paramref name="typed"/> may have been meant for, most quoted first.</summary>
    public IReadOnlyList<string> Suggest(IReadOnlyList<string> typed)
    {
        if (typed.Count == 0)
        {
            return [];
        }

        IEnumerable<string> near = speakers
            .Where(speaker =>
            {
                IReadOnlyList<string> words = PersonName.Words(speaker.Name);
                return typed.All(form => words.Any(word => word == form || Spelling.IsNear(form, word)));
            })
            .Select(speaker => speaker.Name);
        IEnumerable<string> nearCompanies = companies
            .Where(company => Spelling.IsNear(string.Join(' ', typed), company.Key))
            .Select(company => company.Value);
        return [.. near.Concat(nearCompanies).Distinct().Take(3)];
    }

    private static bool HasRole(List<string> terms, List<IReadOnlyList<IReadOnlyList<string>>> asked) =>
        asked.Count > 0 && asked.TrueForAll(alternatives => alternatives.Any(phrase => Contains(terms, phrase)));

    private static bool Contains(List<string> terms, IReadOnlyList<string> phrase) =>
        Enumerable.Range(0, Math.Max(0, terms.Count - phrase.Count + 1)).Any(i => terms.Skip(i).Take(phrase.Count).SequenceEqual(phrase));

    private void AddCompany(string name)
    {
        string key = CompanyName.Key(name);
        if (key.Length > 0)
        {
            companyStarts.Add(key.Split(' ')[0]);
            companies.TryAdd(key, name);
        }
    }
}
