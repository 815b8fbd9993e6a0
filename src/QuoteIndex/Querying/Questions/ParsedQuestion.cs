using QuoteIndex.Querying.Printing;

namespace QuoteIndex.Querying.Questions;

/// <summary>What a question was taken to mean.</summary>
internal sealed record ParsedQuestion
{
    /// <summary>Who speaks, any of them; empty when anybody may.</summary>
    public IReadOnlyList<Party> Who { get; init; } = [];

    /// <summary>People and companies that speak or are spoken of, when it is not clear which.</summary>
    public IReadOnlyList<Party> Concerned { get; init; } = [];

    /// <summary>What the statements are about; null when they may be about anything.</summary>
    public Topic? Topic { get; init; }

    /// <summary>The days; null when any will do.</summary>
    public DayRange? Days { get; init; }

    /// <summary>What else the statements must be, besides who, about what and when: "published by Reuters".</summary>
    public IReadOnlyList<QuoteFilter> Conditions { get; init; } = [];

    /// <summary>The question with the words of its phrases as a topic, in any order; null when it asks for no phrase.</summary>
    public ParsedQuestion? Unquoted { get; init; }

    /// <summary>The question where words that are names in small letters are no names ("medical office rents"), for when nothing else is found; null when it has none.</summary>
    public ParsedQuestion? Plainly { get; init; }

    /// <summary>True when the newest statements are asked for.</summary>
    public bool Newest { get; init; }

    /// <summary>True when the question has a word in it.</summary>
    public bool HasWords { get; init; }

    /// <summary>True for words without the frame of a question, of which it is less clear who speaks.</summary>
    public bool Keywords { get; init; }

    /// <summary>True when somebody is named, as a speaker or otherwise.</summary>
    public bool IsNamed => Who.Count + Concerned.Count > 0;

    /// <summary>Words that nothing was made of.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>The speakers in words, to stand after "by"; null when anybody may speak.</summary>
    public string? WhoInWords => Who.Count == 0 ? null : string.Join(" or ", Who.Select(party => party.InWords));

    /// <summary>What else the statements must be, in words; null when nothing.</summary>
    public string? ConditionsInWords => Conditions.Count == 0 ? null : string.Join(", ", Conditions.Select(QueryWords.Of));

    /// <summary>The question as a query within another, where words of <paramref name="least"/> and more must be there.</summary>
    public QuoteQuery ToQuery(QuoteQuery within, TopicWeight least = TopicWeight.General) =>
        ToQuery(within, Topic?.Required(least));

    /// <summary>The question as a query within another, where these words of the topic must be there and the others only rank.</summary>
    public QuoteQuery ToQuery(QuoteQuery within, string? required)
    {
        QuoteQuery query = within;
        if (!HasWords)
        {
            return query.Where(QuoteFilter.None);
        }

        if (Who.Count > 0)
        {
            query = query.Where(Who.Select(party => party.Filter).Aggregate((left, right) => left | right));
        }

        query = Concerned.Aggregate(query, (whole, party) => whole.Where(party.Filter));
        if (Topic is not null && required is not null)
        {
            query = query.About(required);
            if (Topic.Terms.Count > 0 && required != Topic.Required(TopicWeight.Light))
            {
                query = query.About(Topic.Text, WordMatch.Any);
            }
        }

        if (Days is { } days)
        {
            query = query.Where(QuoteFilter.Date(days.From, days.To));
        }

        query = Conditions.Aggregate(query, (whole, condition) => whole.Where(condition));
        return Newest ? query.NewestFirst() : query;
    }

    /// <summary>The question in plain words.</summary>
    public string InWords() => !HasWords ? "nothing"
        : "statements" + Asked + (ConditionsInWords is { } conditions ? (Asked.Length == 0 ? " " : ", ") + conditions : "") + (Newest ? ", newest first" : "");

    /// <summary>Who, about what and when, in words, to stand after "statements"; empty when the question asks for none of it.</summary>
    public string Asked =>
        (WhoInWords is null ? "" : (Who.Any(party => party.IsSpokenOf) ? " by or about " : " by ") + WhoInWords)
        + string.Concat(Concerned.Select(party => $" by or about {party.InWords}"))
        + (Topic is null ? "" : $" about “{Topic.Text}”")
        + (Days is { } days ? " " + days : "");
}
