using System.Globalization;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Works out whom a stretch of a question names: people, companies, roles at companies, several of them.</summary>
internal sealed class Who(NameDirectory names)
{
    private static readonly HashSet<string> RoleStems =
        [.. WordList.Lines("query-roles.txt").SelectMany(line => line.Split(' ')).Select(EnglishStemmer.Stem)];

    // More names than this are a list, not a question.
    private const int MaximumNames = 100;

    private readonly List<QuoteFilter> filters = [];
    private readonly List<QuoteFilter> wider = [];
    private readonly List<string> words = [];
    private readonly List<string> unknown = [];
    private readonly List<string> unused = [];
    private readonly List<string> notes = [];

    // The one being read.
    private string? person;
    private IReadOnlyList<SpeakerSummary> people = [];
    private string? company;
    private bool personOrCompany;
    private readonly List<QuestionToken> rest = [];
    private bool everyone;

    public static bool IsRole(QuestionToken token) => RoleStems.Contains(token.Word.Stem);

    /// <summary>Takes in the words from <paramref name="start"/> to <paramref name="end"/>, which name nothing but speakers.</summary>
    public void Add(IReadOnlyList<QuestionToken> tokens, int start, int end)
    {
        for (int i = start; i < end;)
        {
            QuestionToken token = tokens[i];
            int personLength = names.FindPerson(tokens, i, end, out IReadOnlyList<SpeakerSummary> found);
            int companyLength = names.FindCompany(tokens, i, end, out string? companyName);
            bool plain = WordClasses.Frames.Has("at", token.Form) || WordClasses.Frames.Has("command", token.Form) || StopWords.Contains(token.Form);
            if ((token.Comma || token.Form is "and" or "or") && (person ?? company) is not null)
            {
                Close();
            }

            if (personLength == 0 && companyLength == 0)
            {
                if (WordClasses.Frames.Has("everyone", token.Form))
                {
                    everyone = true;
                }

                if (!plain)
                {
                    rest.Add(token);
                }

                i++;
            }
            else if (personLength >= companyLength && !(plain && personLength == 1 && char.IsLower(token.Text[0])))
            {
                person = Text(tokens, i, personLength);
                people = found;
                personOrCompany = personLength == companyLength && companyName is not null;
                i += personLength;
            }
            else if (companyLength > 0)
            {
                company = companyName ?? Text(tokens, i, companyLength);
                i += companyLength;
            }
            else
            {
                i++;
            }
        }

        Close();
    }

    public ParsedQuestion Apply(ParsedQuestion question) => filters.Count == 0
        ? question with { Unused = [.. question.Unused, .. unused] }
        : question with
        {
            Who = filters.Aggregate((left, right) => left | right),
            WiderWho = wider.Count == 0 ? null : wider.Concat(filters).Aggregate((left, right) => left | right),
            WhoInWords = string.Join(" or ", words),
            UnknownNames = unknown,
            Unused = [.. question.Unused, .. unused],
            Notes = [.. question.Notes, .. notes],
        };

    private static string Text(IReadOnlyList<QuestionToken> tokens, int start, int length) =>
        string.Join(' ', Enumerable.Range(start, length).Select(i => tokens[i].Text));

    private void Close()
    {
        string role = string.Join(' ', rest.Where(token => company is null || !WordClasses.Frames.Has("everyone", token.Form)).Select(token => token.Text));
        bool hasRole = rest.Exists(IsRole);
        if (person is not null)
        {
            Person();
            unused.AddRange(rest.Where(token => !IsRole(token)).Select(token => token.Text));
        }
        else if (company is not null && role.Length > 0 && hasRole)
        {
            string[] holders = [.. names.InRole(role, company)];
            Add(QuoteFilter.Company(company) & holders.Aggregate(QuoteFilter.Title(role), (left, name) => left | QuoteFilter.Speaker(name)), $"{company}’s {role}" + (holders.Length is > 0 and <= 3 ? $" ({string.Join(", ", holders)})" : ""));
        }
        else if (company is not null)
        {
            Add(QuoteFilter.Company(company), $"{company} and its people");
            unused.AddRange(rest.Where(token => !WordClasses.Frames.Has("everyone", token.Form)).Select(token => token.Text));
        }
        else if (role.Length > 0 && hasRole)
        {
            Add(QuoteFilter.Title(role), $"“{role}”");
        }
        else if (role.Length > 0 && !everyone)
        {
            Add(QuoteFilter.Speaker(role), $"“{role}”");
            unknown.Add(role);
        }

        (person, people, company, personOrCompany, everyone) = (null, [], null, false, false);
        rest.Clear();
    }

    private void Add(QuoteFilter filter, string inWords)
    {
        if (filters.Count == MaximumNames)
        {
            unused.Add(inWords);
        }
        else if (!words.Contains(inWords))
        {
            filters.Add(filter);
            words.Add(inWords);
        }
    }

    private void Person()
    {
        string[] found = [.. people.Select(speaker => speaker.Name)];
        QuoteFilter speaker = QuoteFilter.Speaker(person!);
        string inWords = found.Length switch
        {
            1 => found[0],
            <= 3 => $"“{person}” ({string.Join(", ", found)})",
            _ => string.Create(CultureInfo.InvariantCulture, $"“{person}” ({found.Length} people)"),
        };
        if (found.Length > 1 && !words.Contains(inWords))
        {
            notes.Add($"Several speakers match “{person}”: {string.Join(", ", found.Take(5))}{(found.Length > 5 ? ", …" : "")}.");
        }

        if (personOrCompany)
        {
            Add(speaker | QuoteFilter.Company(person!), $"{inWords} or the company {person}");
        }
        else if (company is not null)
        {
            Add(speaker & QuoteFilter.Company(company), $"{inWords} of {company}");
            wider.Add(speaker);
        }
        else
        {
            Add(speaker, inWords);
        }
    }
}
