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

    // Names are indices into these, most quoted first.
    private readonly List<SpeakerName> people = [];
    private readonly List<string> surnames = [];

    // The people of each word: the last entry of the word, and the one before each. Tens of thousands of short lists would take their time.
    private readonly Dictionary<string, int> lastEntries = new(StringComparer.Ordinal);
    private readonly List<(int Person, int Before)> entries = [];
    private readonly Dictionary<string, string> companies = new(StringComparer.Ordinal);
    private readonly HashSet<string> companyStarts = new(StringComparer.Ordinal);

    /// <summary>Takes speakers, most quoted first, and companies.</summary>
    public NameDirectory(IEnumerable<SpeakerName> speakers, IEnumerable<string> companyNames)
    {
        var words = new List<string>();
        foreach (SpeakerName speaker in speakers)
        {
            if (speaker.Kind == SpeakerKind.Organization)
            {
                AddCompany(speaker.Name);
            }
            else
            {
                AddPerson(speaker, words);
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
        if (tokens[start].Plain)
        {
            return PersonMatch.None;
        }

        List<int> found = [];
        int length = 0, words = 0;
        string last = "";
        for (int i = start; i < end && i - start < LongestName; i++)
        {
            string form = tokens[i].Form;
            if (!PersonName.IsHonorific(form) && !(form.Length == 1 && i > start))
            {
                List<int> named = Named(form);
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

        if (length == 0 || IsPartOfWord(tokens, start, length))
        {
            return PersonMatch.None;
        }

        last = tokens[start + length - 1].Form;
        bool surname = found.Exists(i => surnames[i] == last);
        return new PersonMatch(length, [.. found.Select(i => people[i])], words, surname);
    }

    /// <summary>Everyone whose name ends so, most quoted first.</summary>
    public IReadOnlyList<SpeakerName> OfSurname(string form) => [.. Named(form).Where(i => surnames[i] == form).Select(i => people[i])];

    /// <summary>The longest run of words from <paramref name="start"/> on that is the name of a company: its length, 0 for none, and the name the index has for it, or null where only the library knows it.</summary>
    public int FindCompany(IReadOnlyList<QuestionToken> tokens, int start, int end, out string? name)
    {
        int first = tokens[start].Form == "the" && start + 1 < end ? start + 1 : start;
        bool begins = !tokens[first].Plain && (companyStarts.Contains(tokens[first].Form) || CompanyName.Begins(tokens[first].Form));
        int longest = 0;
        while (begins && longest < LongestName && start + longest < end && (longest == 0 || !tokens[start + longest - 1].Possessive))
        {
            longest++;
        }

        for (int length = longest; length > first - start; length--)
        {
            string text = string.Join(' ', Enumerable.Range(start, length).Select(i => tokens[i].Text));
            string key = CompanyName.Key(text);
            if (key.Length == 0 || (length == 1 && StopWords.Contains(key)) || IsPartOfWord(tokens, start, length))
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

    /// <summary>The one company of the index whose name begins with these words ("Acme" of "Acme Robotics"); null when there is none, or several.</summary>
    public string? CompanyBeginning(string words)
    {
        string key = CompanyName.Key(words);
        string? found = null;
        foreach ((string other, string name) in companies)
        {
            if (key.Length > 0 && other.Length > key.Length && other[key.Length] == ' ' && other.StartsWith(key, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = name;
            }
        }

        return found;
    }

    /// <summary>Names of the index that <paramref name="typed"/> may have been meant for, most quoted first.</summary>
    public IReadOnlyList<string> Suggest(IReadOnlyList<string> typed)
    {
        List<int>? near = null;
        foreach (string form in typed.Where(form => !PersonName.IsHonorific(form)))
        {
            List<int> named = [.. lastEntries.Keys.Where(word => word == form || (typed.Count == 1 ? Spelling.IsNearName(form, word) : Spelling.IsNear(form, word))).SelectMany(Named).Distinct().Order()];
            near = near is null ? named : Both(near, named);
        }

        if (near is null or [] && typed.Count > 1)
        {
            near = Mistyped(typed);
        }

        string whole = string.Join(' ', typed);
        IEnumerable<string> nearCompanies = companies.Where(company => Spelling.IsNear(whole, company.Key)).Select(company => company.Value).Order(StringComparer.Ordinal);
        return [.. (near ?? []).Select(i => people[i].Name).Concat(nearCompanies).Distinct().Take(3)];
    }

    // Everyone whose name has all the words but one, and that one with as many as two mistakes.
    private List<int> Mistyped(IReadOnlyList<string> typed)
    {
        for (int wrong = typed.Count - 1; wrong >= 0; wrong--)
        {
            string word = typed[wrong];
            if (word.Length < 5)
            {
                continue;
            }

            List<int> others = typed.Where((_, i) => i != wrong).Select(Named).Aggregate(Both);
            List<int> near = others.Count == 0 ? [] : [.. lastEntries.Keys.Where(known => known[0] == word[0] && Math.Abs(known.Length - word.Length) <= 2 && Spelling.Distance(word, known) <= 2).SelectMany(Named).Distinct().Order()];
            if (Both(others, near) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    // "Post-traumatic" is nothing of the Post's, nor are "Bush-era" rules Bush's.
    private static bool IsPartOfWord(IReadOnlyList<QuestionToken> tokens, int start, int length) =>
        (tokens[start].Hyphen && char.IsLower(tokens[start].Text[0]))
        || (start + length < tokens.Count && tokens[start + length].Hyphen && char.IsLower(tokens[start + length].Text[0]));

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
        [.. NickNames.Others(given).SelectMany(other => Named(other)).Distinct().Order()];

    // In ascending order.
    private List<int> Named(string word)
    {
        var named = new List<int>();
        for (int i = lastEntries.GetValueOrDefault(word, -1); i >= 0; i = entries[i].Before)
        {
            named.Add(entries[i].Person);
        }

        named.Reverse();
        return named;
    }

    private void AddPerson(SpeakerName speaker, List<string> words)
    {
        words.Clear();
        WordAnalyzer.AddForms(speaker.Name, words);
        int first = 0;
        string surname = "";
        for (int i = 0; i < words.Count; i++)
        {
            if (!PersonName.IsHonorific(words[i]))
            {
                surname = words[i];

                // What an article calls somebody at times holds his office ("Charlotte Mayor Jennifer Roberts").
                first = i > 0 && i + 1 < words.Count && (SpeakerLexicon.Default[words[i]] & WordSense.Role) != 0 ? i + 1 : first;
            }
        }

        for (int i = first; i < words.Count; i++)
        {
            ref int last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastEntries, words[i], out bool known);
            if (!known || entries[last].Person != people.Count)
            {
                entries.Add((people.Count, known ? last : -1));
                last = entries.Count - 1;
            }
        }

        people.Add(speaker);
        surnames.Add(surname);
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
