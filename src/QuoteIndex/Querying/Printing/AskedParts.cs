using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Querying.Printing;

/// <summary>What of a filter a question can say: who, about what, when, and other conditions; and the names that an index must know to understand it.</summary>
internal sealed class AskedParts
{
    private readonly List<SpeakerName> people = [];
    private readonly List<string> companies = [];
    private readonly List<QuoteFilter> conditions = [];

    private AskedParts()
    {
    }

    /// <summary>Who speaks, to stand after "by"; null when anybody may.</summary>
    public string? Who { get; private set; }

    /// <summary>A company that speaks or is spoken of; null when none is.</summary>
    public string? Either { get; private set; }

    public string? Topic { get; private set; }

    public DayRange? Days { get; private set; }

    /// <summary>What is asked for, when not statements of any kind: "direct quotes"; null otherwise.</summary>
    public string? Kinds { get; private set; }

    /// <summary>What else the statements must be.</summary>
    public IReadOnlyList<QuoteFilter> Conditions => conditions;

    public IReadOnlyList<SpeakerName> People => people;

    public IReadOnlyList<string> Companies => companies;

    /// <summary>The parts; null when the filter holds something no question asks for.</summary>
    public static AskedParts? Of(QuoteFilter filter)
    {
        var parts = new AskedParts();
        var who = new List<QuoteFilter>();
        foreach (QuoteFilter part in FilterParts.Of(filter))
        {
            if (!parts.Takes(part))
            {
                who.Add(part);
            }
        }

        if (who.Count > 0)
        {
            parts.Who = parts.Speakers(who);
        }

        return who.Count > 0 && parts.Who is null ? null : parts;
    }

    private bool Takes(QuoteFilter filter)
    {
        switch (filter)
        {
            case WordsFilter { Match: WordMatch.All } words when Topic is null:
                Topic = words.Text;
                return true;
            case DayFilter { Basis: DayBasis.BestKnown } day when Days is null:
                Days = new DayRange(day.From, day.To);
                return true;
            case OrFilter { Operands: [CompanyFilter company, WordsFilter { Match: WordMatch.All } words] } when Either is null && company.Name == words.Text:
                Either = company.Name;
                companies.Add(company.Name);
                return true;
            case KindFilter kinds when Kinds is null && ConditionText.Kinds(kinds) is { } asked:
                Kinds = asked;
                return true;
            case not null when ConditionText.Of(filter, quoted: false) is not null:
                conditions.Add(filter);
                return true;
            default:
                return false;
        }
    }

    // Conditions that all hold of one speaker ("Zuckerberg of Meta"), or one whose alternatives are speakers.
    private string? Speakers(List<QuoteFilter> filters)
    {
        if (filters is not [OrFilter { Operands.Count: > 0 } or])
        {
            return One(filters);
        }

        // "Dell" may be the person or the company; each then stands for itself.
        var names = new List<string?>();
        for (int i = 0; i < or.Operands.Count; i++)
        {
            bool both = i + 1 < or.Operands.Count && or.Operands[i] is SpeakerFilter person
                && or.Operands[i + 1] is CompanyFilter company && person.Name == company.Name;
            names.Add(One(FilterParts.Of(or.Operands[i])));
            if (both)
            {
                One([or.Operands[++i]]);
            }
        }

        return names.Contains(null) ? null : string.Join(" or ", names);
    }

    private string? One(IReadOnlyList<QuoteFilter> filters) => filters switch
    {
        [SpeakerFilter speaker] => Person(speaker.Name),
        [CompanyFilter company] => Company(company.Name),
        [TitleFilter title] => WithArticle(title.Role),
        [SpeakerFilter speaker, CompanyFilter company] => $"{Person(speaker.Name)} of {Company(company.Name)}",
        [CompanyFilter company, TitleFilter title] => $"{Company(company.Name)}’s {title.Role}",
        [CompanyFilter company, OrFilter { Operands: [TitleFilter title, ..] } any] when any.Operands.Skip(1).All(holder => holder is SpeakerFilter) =>
            Holders(company.Name, title.Role, any.Operands.OfType<SpeakerFilter>()),
        _ => null,
    };

    private string Holders(string company, string role, IEnumerable<SpeakerFilter> holders)
    {
        people.AddRange(holders.Select(holder => new SpeakerName(holder.Name, SpeakerKind.Person, 1)));
        return $"{Company(company)}’s {role}";
    }

    private string Person(string name)
    {
        people.Add(new SpeakerName(name, SpeakerKind.Person, 1));
        return name;
    }

    private string Company(string name)
    {
        companies.Add(name);
        return name;
    }

    private static string WithArticle(string role) => role.EndsWith('s') || role.StartsWith("the ", StringComparison.Ordinal) ? role : "the " + role;
}
