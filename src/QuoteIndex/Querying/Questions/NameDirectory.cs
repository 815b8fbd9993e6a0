using System.Runtime.InteropServices;
using QuoteIndex.Attribution;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;
using CompanyName = QuoteIndex.Querying.Words.CompanyName;
using PersonName = QuoteIndex.Querying.Words.PersonName;

namespace QuoteIndex.Querying.Questions;

/// <summary>The people and companies quoted in an index, by the words of their names. Immutable; made once for a state of the index.</summary>
internal sealed class NameDirectory
{
    // No name has more words than this; what is longer is no name.
    private const int LongestName = 8;

    // Names are indices into this, most quoted first.
    private readonly List<KnownName> people = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> companies = new(StringComparer.Ordinal);
    private readonly HashSet<string> companyStarts = new(StringComparer.Ordinal);

    public NameDirectory(IEnumerable<KnownName> speakers, IEnumerable<string> companyNames)
    {
        foreach (KnownName speaker in speakers.OrderByDescending(speaker => speaker.Quotes))
        {
            if (speaker.Kind == SpeakerKind.Organization)
            {
                AddCompany(speaker.Name);
            }
            else
            {
                AddPerson(speaker);
            }
        }

        foreach (string company in companyNames)
        {
            AddCompany(company);
        }
    }

    /// <summary>The longest run of words from <paramref name="start"/> on that is the name of a person, and everyone of that name.</summary>
    public PersonMatch FindPerson(IReadOnlyList<QuestionToken> tokens, int start, int end)
    {
        List<int> found = [];
        int length = 0, words = 0;
        string last = "";
        for (int i = start; i < end && i - start < LongestName; i++)
        {
            string form = tokens[i].Form;
            if (!PersonName.IsHonorific(form) && !(form.Length == 1 && i > start))
            {
                List<int> named = byWord.GetValueOrDefault(form, []);
                if (words == 0)
                {
                    found = named;
                }
                else
                {
                    List<int> both = Both(found, named);
                    if (both.Count == 0 && words == 1)
                    {
                        both = Both(OtherForms(last), named);
                    }

                    named = both;
                }

                if (named.Count == 0 && !(words == 0 && NickNames.Others(form).Count > 0))
                {
                    break;
                }

                words++;
                last = form;
                if (named.Count > 0)
                {
                    found = named;
                    length = i + 1 - start;
                }
                else if (i + 1 == end || tokens[i].Possessive)
                {
                    break;
                }
            }

            if (tokens[i].Possessive)
            {
                break;
            }
        }

        if (length == 0)
        {
            return PersonMatch.None;
        }

        last = tokens[start + length - 1].Form;
        bool surname = bySurname.TryGetValue(last, out List<int>? family) && found.Exists(family.Contains);
        return new PersonMatch(length, [.. found.Select(i => people[i])], words, surname);
    }

    /// <summary>True when the word ends the name of a person.</summary>
    public bool IsSurname(string form) => bySurname.ContainsKey(form);

    /// <summary>Everyone whose name ends so, most quoted first.</summary>
    public IReadOnlyList<KnownName> OfSurname(string form) => [.. bySurname.GetValueOrDefault(form, []).Select(i => people[i])];

    /// <summary>The longest run of words from <paramref name="start"/> on that is the name of a company: its length, 0 for none, and the name the index has for it, or null where only the library knows it.</summary>
    public int FindCompany(IReadOnlyList<QuestionToken> tokens, int start, int end, out string? name)
    {
        int first = tokens[start].Form == "the" && start + 1 < end ? start + 1 : start;
        bool begins = companyStarts.Contains(tokens[first].Form) || CompanyName.Begins(tokens[first].Form);
        int longest = 0;
        while (begins && longest < LongestName && start + longest < end && (longest == 0 || !tokens[start + longest - 1].Possessive))
        {
            longest++;
        }

        for (int length = longest; length > first - start; length--)
        {
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

            // Letters that are a ticker must be typed as one.
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

    /// <summary>The company of the index with this name; null when it has none.</summary>
    public string? Company(string name) => companies.GetValueOrDefault(CompanyName.Key(name));

    /// <summary>Names of the index that <paramref name="typed"/> may have been meant for, most quoted first.</summary>
    public IReadOnlyList<string> Suggest(IReadOnlyList<string> typed)
    {
        List<int>? near = null;
        foreach (string form in typed.Where(form => !PersonName.IsHonorific(form)))
        {
            List<int> named = [.. byWord.Where(word => word.Key == form || Spelling.IsNear(form, word.Key)).SelectMany(word => word.Value).Distinct().Order()];
            near = near is null ? named : Both(near, named);
        }

        string whole = string.Join(' ', typed);
        IEnumerable<string> nearCompanies = companies.Where(company => Spelling.IsNear(whole, company.Key)).Select(company => company.Value).Order(StringComparer.Ordinal);
        return [.. (near ?? []).Select(i => people[i].Name).Concat(nearCompanies).Distinct().Take(3)];
    }

    // Both lists are in ascending order.
    private static List<int> Both(List<int> left, List<int> right)
    {
        var both = new List<int>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            int order = left[i].CompareTo(right[j]);
            if (order == 0)
            {
                both.Add(left[i]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both;
    }

    // People of the name's other forms: "William" of "Bill".
    private List<int> OtherForms(string given) =>
        [.. NickNames.Others(given).SelectMany(other => byWord.GetValueOrDefault(other, [])).Distinct().Order()];

    private static void Add(Dictionary<string, List<int>> index, string word, int person)
    {
        ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(index, word, out _);
        known ??= [];
        if (known.Count == 0 || known[^1] != person)
        {
            known.Add(person);
        }
    }

    private void AddPerson(KnownName speaker)
    {
        int person = people.Count;
        people.Add(speaker);
        List<string> words = WordAnalyzer.Forms(speaker.Name);

        // What an article calls somebody at times holds his office ("Charlotte Mayor Jennifer Roberts").
        int office = words.FindLastIndex(words.Count - 1, word => !PersonName.IsHonorific(word) && (SpeakerLexicon.Default[word] & WordSense.Role) != 0);
        words.RemoveRange(0, office > 0 && office < words.Count - 1 ? office + 1 : 0);
        foreach (string word in words)
        {
            Add(byWord, word, person);
        }

        if (words.FindLast(word => !PersonName.IsHonorific(word)) is { } surname)
        {
            Add(bySurname, surname, person);
        }
    }

    private void AddCompany(string name)
    {
        string key = CompanyName.Key(name);
        if (key.Length > 0)
        {
            int space = key.IndexOf(' ', StringComparison.Ordinal);
            companyStarts.Add(space < 0 ? key : key[..space]);
            companies.TryAdd(key, name);
        }
    }
}
